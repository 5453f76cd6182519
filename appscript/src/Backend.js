/**
 * The one way to the service: who asks (an identity token), what, and every outcome as an Answer. Knows nothing of the plan.
 */

/**
 * What went wrong, as the sidebar words it.
 * @typedef {Object} Problem
 * @property {string} kind consent, offline, notAllowed, facilitatorOnly, notRegistered, audience, signIn, tooMany, busy, unavailable, notDepartment, refused, unexpected
 * @property {string} [detail] a sentence of the service in the person's language
 * @property {number} [status] of HTTP
 * @property {number} [retryAfter] seconds
 * @property {string} [address] where the person gives the permissions
 */

/**
 * @typedef {{ok: true, data: any} | {ok: false, problem: Problem}} Answer
 */

/** Kinds of problems by the code of the service's problem document; anything else goes by its status. */
const PROBLEM_KINDS = Object.freeze({
  'unknown-audience': 'audience',
  'bad-token': 'signIn',
  'not-allowed': 'notAllowed',
  'facilitator-only': 'facilitatorOnly',
  'not-registered': 'notRegistered',
  'not-a-department': 'notDepartment',
  'too-many-requests': 'tooMany',
  'busy': 'busy',
});

/**
 * Calls the service for the spreadsheet that is open.
 * @param {'GET' | 'POST'} method
 * @param {string} action such as readiness, or explain?cell=A1
 * @param {Object} [body] of a POST
 * @returns {Answer}
 */
function callBackend_(method, action, body) {
  const token = identityToken_();
  if (!token) return failed_({ kind: 'consent', address: consentAddress_() });
  const id = SpreadsheetApp.getActiveSpreadsheet().getId();
  /** @type {GoogleAppsScript.URL_Fetch.URLFetchRequestOptions} */
  const options = {
    method: method === 'GET' ? 'get' : 'post',
    headers: { 'Authorization': 'Bearer ' + token, 'Accept-Language': language_() },
    muteHttpExceptions: true,
  };
  if (method === 'POST') {
    options.contentType = 'application/json';
    options.payload = JSON.stringify(body || {});
  }
  let response;
  try {
    response = UrlFetchApp.fetch(BACKEND + 'v1/workbooks/' + encodeURIComponent(id) + '/' + action, options);
  } catch (failure) {
    // No name, no connection, no answer in time. The address itself is in the message, so that the operator can be told.
    return failed_({ kind: 'offline', detail: messageOf_(failure) });
  }
  return answerOf_(response);
}

/**
 * @param {GoogleAppsScript.URL_Fetch.HTTPResponse} response
 * @returns {Answer}
 */
function answerOf_(response) {
  const status = response.getResponseCode();
  const json = parsed_(response.getContentText());
  if (status >= 200 && status < 300) {
    return json ? { ok: true, data: json } : failed_({ kind: 'unexpected', status: status });
  }
  const code = json && typeof json.code === 'string' ? json.code : '';
  const retryAfter = Number(header_(response, 'Retry-After'));
  /** @type {Problem} */
  const problem = { kind: kindOf_(code, status), status: status };
  if (json && typeof json.detail === 'string') problem.detail = json.detail;
  if (retryAfter > 0) problem.retryAfter = retryAfter;
  return failed_(problem);
}

/**
 * @param {string} code
 * @param {number} status
 * @returns {string}
 */
function kindOf_(code, status) {
  const known = /** @type {Record<string, string>} */ (PROBLEM_KINDS)[code];
  if (known) return known;
  if (status === 401) return 'signIn';
  if (status === 403) return 'notAllowed';
  if (status === 429) return 'tooMany';
  if (status === 502 || status === 503 || status === 504) return 'unavailable';
  return code ? 'refused' : 'unexpected';
}

/**
 * @param {Problem} problem
 * @returns {Answer}
 */
function failed_(problem) {
  return { ok: false, problem: problem };
}

/** Null where the person has not allowed it: the scope openid is missing. */
function identityToken_() {
  try {
    return ScriptApp.getIdentityToken();
  } catch {
    return null;
  }
}

/** Where the person allows what is missing; undefined where Google does not tell. */
function consentAddress_() {
  try {
    return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationUrl() || undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} text
 * @returns {any} null where it is no JSON object, as a proxy's page in between
 */
function parsed_(text) {
  try {
    const json = JSON.parse(text);
    return json && typeof json === 'object' ? json : null;
  } catch {
    return null;
  }
}

/**
 * @param {GoogleAppsScript.URL_Fetch.HTTPResponse} response
 * @param {string} name
 * @returns {string | undefined}
 */
function header_(response, name) {
  const all = /** @type {Record<string, any>} */ (response.getAllHeaders());
  const found = Object.keys(all).find(key => key.toLowerCase() === name.toLowerCase());
  return found === undefined ? undefined : String(all[found]);
}

/**
 * @param {unknown} failure
 * @returns {string}
 */
function messageOf_(failure) {
  const message = failure !== null && typeof failure === 'object' && 'message' in failure ? failure.message : failure;
  return String(message);
}
