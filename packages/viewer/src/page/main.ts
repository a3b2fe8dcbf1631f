import { share } from './shared.ts';
import { showPage } from './show-page.ts';

share();
showPage();
