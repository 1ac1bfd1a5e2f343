/** Sees to it that there are browsers for the tests: Chromium, and Firefox where one can be had. */
import { obtainBrowser } from './find-browser';
import { obtainFirefox } from './find-firefox';

obtainBrowser();
obtainFirefox();
