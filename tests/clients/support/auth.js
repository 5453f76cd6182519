// Service-account authentication by google-auth-library itself: it signs the assertion and exchanges it for an access token.
import { Gaxios } from 'gaxios';
import { JWT } from 'google-auth-library';

export const SPREADSHEETS = 'https://www.googleapis.com/auth/spreadsheets';
export const SPREADSHEETS_READONLY = 'https://www.googleapis.com/auth/spreadsheets.readonly';
export const DRIVE = 'https://www.googleapis.com/auth/drive';

/**
 * The library's JWT client for a key file. It does not read the key's token_uri but always asks
 * https://oauth2.googleapis.com/token, so its documented `transporter` option gets an interceptor that sends
 * exactly that address to the key's token_uri; any other address fails.
 */
export function serviceAccount(key, scopes = [SPREADSHEETS, DRIVE]) {
  const transporter = new Gaxios();
  transporter.interceptors.request.add({
    resolved: async config => {
      const url = new URL(config.url);
      const emulator = new URL(key.token_uri);
      if (url.href === 'https://oauth2.googleapis.com/token') config.url = emulator;
      else if (url.host !== emulator.host) throw new Error(`A request left for ${url.host}`);
      return config;
    },
  });
  return new JWT({ email: key.client_email, key: key.private_key, keyId: key.private_key_id, scopes, transporter });
}
