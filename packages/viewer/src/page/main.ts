import { showPage } from './show-page.ts';

showPage();
