// What a mail program makes of a mail's bytes.
import { simpleParser } from 'mailparser';

export async function read(raw) {
  const mail = await simpleParser(raw, { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true, skipHtmlToText: true });
  return {
    headers: mail.headerLines.map(line => [line.key, line.line.slice(line.line.indexOf(':') + 1).trim()]),
    subject: mail.subject ?? null,
    from: mail.from?.value ?? [],
    recipients: mail.to?.value ?? [],
    replyTo: mail.replyTo?.value ?? [],
    messageId: mail.messageId ?? null,
    text: mail.text ?? null,
    html: mail.html || null,
    attachments: mail.attachments.length,
  };
}
