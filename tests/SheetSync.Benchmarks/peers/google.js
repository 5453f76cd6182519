// Signing in as a service account, by Google's own library. It asks https://oauth2.googleapis.com/token whatever the key's token_uri says, so its
// documented `transporter` sends that address to the emulator; anything else outside fails.
import { Gaxios } from 'gaxios';
import { JWT } from 'google-auth-library';

export function signIn(key) {
  const transporter = new Gaxios();
  transporter.interceptors.request.add({
    resolved: async config => {
      const [url, emulator] = [new URL(config.url), new URL(key.token_uri)];
      if (url.href === 'https://oauth2.googleapis.com/token') config.url = emulator;
      else if (url.host !== emulator.host) throw new Error(`A request left for ${url.host}`);
      return config;
    },
  });
  return new JWT({
    email: key.client_email, key: key.private_key, keyId: key.private_key_id, scopes: ['https://www.googleapis.com/auth/spreadsheets'], transporter,
  });
}
