import { serveBench } from '../work/serve.ts';
import { showPage } from './show-page.ts';

// The page's workers run this very script: everything is in the file once.
if (typeof document === 'undefined') serveBench();
else showPage();
