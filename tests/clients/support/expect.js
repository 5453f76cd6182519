import assert from 'node:assert/strict';

/** Days since 1899-12-30, as Sheets counts dates (guides/formats, "About date & time values"). */
export const serial = iso => (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000;

/**
 * The call is refused with this HTTP status, and the body has Google's shape: {error: {code, message, status}}
 * (cloud.google.com/apis/design/errors, "HTTP mapping"). Gives the error object back.
 */
export async function refused(call, code, status, message) {
  let failure;
  try {
    await call();
  } catch (error) {
    failure = error;
  }
  assert.ok(failure, `expected ${code} ${status}, but the call succeeded`);
  assert.ok(failure.response, failure.stack);
  const { error } = typeof failure.response.data === 'string' ? JSON.parse(failure.response.data) : failure.response.data;
  assert.equal(failure.response.status, code, JSON.stringify(error));
  assert.equal(error.code, code);
  if (status) assert.equal(error.status, status);
  if (message) assert.match(error.message, message);
  return error;
}
