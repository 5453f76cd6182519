/**
 * What a company sets. The address stands in appsscript.json too, under urlFetchWhitelist: Google lets the script call nothing else.
 * No secrets belong here: every editor of the spreadsheet can read the script.
 */

/** Where the company's SheetSync listens; https, with a slash at the end. */
const BACKEND = 'https://sheetsync.example.com/';

/** Shown in help, so that it is known which script is in the sheet. */
const ADD_ON_VERSION = '1.0';
