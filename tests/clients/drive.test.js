// @googleapis/drive, unmodified, pointed at the emulator by its documented rootUrl option.
// Facts are Google's; each step names the page under developers.google.com/workspace/drive/api it is from ("ref" = reference/rest/v3).
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { drive as driveClient } from '@googleapis/drive';
import { sheets as sheetsClient } from '@googleapis/sheets';
import { DRIVE, serviceAccount } from './support/auth.js';
import { startEmulator } from './support/emulator.js';
import { refused } from './support/expect.js';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const FOLDER = 'application/vnd.google-apps.folder';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Drive's older error list names the reason too (guides/handle-errors). */
async function refusedFor(call, code, reason, message) {
  const error = await refused(call, code, undefined, message);
  assert.equal(error.errors[0].reason, reason);
  return error;
}

describe('@googleapis/drive', () => {
  let emulator, drive, sheets, colleague, fileId, folderId, xlsx, pageToken;
  const get = async (id, fields) => (await drive.files.get({ fileId: id, fields })).data;
  const list = async (q, options = {}) => (await drive.files.list({ q, fields: 'nextPageToken,files(id,name)', ...options })).data;
  const names = async (q, options) => (await list(q, options)).files.map(file => file.name);
  // The client's rootUrl does not reach its upload addresses; the option of the single call does.
  const upload = () => ({ rootUrl: emulator.rootUrl });
  const client = key => driveClient({ version: 'v3', auth: serviceAccount(key), rootUrl: emulator.rootUrl });

  before(async () => {
    emulator = await startEmulator();
    drive = client(emulator.key);
    sheets = sheetsClient({ version: 'v4', auth: serviceAccount(emulator.key), rootUrl: emulator.rootUrl });
    const key = await emulator.mintKey('colleague');
    colleague = { email: key.client_email, drive: client(key), sheets: sheetsClient({ version: 'v4', auth: serviceAccount(key), rootUrl: emulator.rootUrl }) };
  });

  after(() => emulator?.stop());

  it('says who asks, and only when told what is wanted', async () => {
    // ref/about/get: "The fields parameter must be set. If not set, the method returns an error."
    const { data } = await drive.about.get({ fields: 'user(emailAddress,me),exportFormats' });
    assert.deepEqual(data.user, { emailAddress: emulator.key.client_email, me: true });
    assert.ok(data.exportFormats[SPREADSHEET].includes(XLSX));
    await refusedFor(() => drive.about.get({}), 400, 'required', /'fields' parameter is required/);
  });

  it('hands out a token for the changes from now on', async () => {
    // ref/changes/getStartPageToken.
    const { data } = await drive.changes.getStartPageToken({});
    assert.equal(data.kind, 'drive#startPageToken');
    assert.match(data.startPageToken, /^\d+$/);
    pageToken = data.startPageToken;
  });

  it('creates a folder', async () => {
    // guides/folder: a folder is a file of its own MIME type.
    const { data } = await drive.files.create({ requestBody: { name: 'Plans', mimeType: FOLDER } });
    assert.deepEqual(Object.keys(data).sort(), ['id', 'kind', 'mimeType', 'name']);
    assert.equal(data.kind, 'drive#file');
    assert.equal(data.mimeType, FOLDER);
    folderId = data.id;
  });

  it('creates a spreadsheet in the folder', async () => {
    // guides/create-file; the file is a spreadsheet for the Sheets API at once.
    const { data } = await drive.files.create({ requestBody: { name: 'Plan 2026', mimeType: SPREADSHEET, parents: [folderId] }, fields: 'id,parents,mimeType,ownedByMe,shared,trashed' });
    fileId = data.id;
    assert.deepEqual(data, { id: fileId, parents: [folderId], mimeType: SPREADSHEET, ownedByMe: true, shared: false, trashed: false });
    assert.equal((await sheets.spreadsheets.get({ spreadsheetId: fileId })).data.properties.title, 'Plan 2026');
  });

  it('answers kind, id, name and type when no fields are named', async () => {
    // guides/fields-parameter: "the server returns a default set of fields specific to the method".
    assert.deepEqual(await get(fileId), { kind: 'drive#file', id: fileId, name: 'Plan 2026', mimeType: SPREADSHEET });
  });

  it('tells links, times and the version', async () => {
    // ref/files: modifiedTime and createdTime are RFC 3339; version is an int64 as a string.
    const file = await get(fileId, 'webViewLink,createdTime,modifiedTime,version,owners(emailAddress),capabilities(canEdit,canDelete)');
    assert.match(file.webViewLink, new RegExp(`/spreadsheets/d/${fileId}/edit`));
    assert.match(file.modifiedTime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.match(file.version, /^\d+$/);
    assert.deepEqual(file.owners, [{ emailAddress: emulator.key.client_email }]);
    assert.deepEqual(file.capabilities, { canEdit: true, canDelete: true });
  });

  it('grows the version with an edit of the cells', async () => {
    // ref/files#version: "A monotonically increasing version number for the file … reflects every change made".
    const before = await get(fileId, 'version,modifiedTime');
    await sheets.spreadsheets.values.update({ spreadsheetId: fileId, range: 'A1:C2', valueInputOption: 'USER_ENTERED', requestBody: { values: [['Goal', 'Done', 'Note'], ['Sales', '15%', 'a "b", c']] } });
    const now = await get(fileId, 'version,modifiedTime,lastModifyingUser(me)');
    assert.ok(BigInt(now.version) > BigInt(before.version));
    assert.ok(now.modifiedTime >= before.modifiedTime);
    assert.equal(now.lastModifyingUser.me, true);
  });

  it('lists the change', async () => {
    // ref/changes/list: newStartPageToken "only if the end of the current changes list has been reached".
    const { data } = await drive.changes.list({ pageToken, fields: 'newStartPageToken,nextPageToken,changes(fileId,removed,changeType,file(name))' });
    assert.deepEqual(data.changes.find(change => change.fileId === fileId), { fileId, removed: false, changeType: 'file', file: { name: 'Plan 2026' } });
    assert.equal(data.changes.filter(change => change.fileId === fileId).length, 1);
    assert.equal(data.nextPageToken, undefined);
    assert.ok(BigInt(data.newStartPageToken) > BigInt(pageToken));
    pageToken = data.newStartPageToken;
    assert.deepEqual((await drive.changes.list({ pageToken })).data.changes, []);
  });

  it('exports the spreadsheet as .xlsx', async () => {
    // guides/ref-export-formats; an .xlsx is a ZIP and starts with "PK".
    const { data, headers } = await drive.files.export({ fileId, mimeType: XLSX }, { responseType: 'arraybuffer' });
    xlsx = Buffer.from(data);
    assert.equal(xlsx.subarray(0, 2).toString('latin1'), 'PK');
    assert.equal(headers.get('content-type'), XLSX);
  });

  it('exports its first sheet as CSV, as shown', async () => {
    // guides/ref-export-formats: "CSV (first-sheet only)"; quoting by RFC 4180.
    const { data } = await drive.files.export({ fileId, mimeType: 'text/csv' }, { responseType: 'text' });
    assert.deepEqual(data.trimEnd().split('\r\n'), ['Goal,Done,Note', 'Sales,15%,"a ""b"", c"']);
  });

  it('refuses an export to a type that does not exist and a download of a spreadsheet', async () => {
    // guides/manage-downloads: Workspace documents are exported, not downloaded.
    await refused(() => drive.files.export({ fileId, mimeType: 'image/gif' }), 400, undefined, /conversion is not supported/);
    await refusedFor(() => drive.files.get({ fileId, alt: 'media' }), 403, 'fileNotDownloadable', /Only files with binary content can be directly downloaded/);
  });

  it('converts an uploaded .xlsx into a spreadsheet', async () => {
    // guides/manage-uploads#import-docs: name the Workspace type as the file's mimeType.
    const { data } = await drive.files.create({ requestBody: { name: 'Converted', mimeType: SPREADSHEET, parents: [folderId] }, media: { mimeType: XLSX, body: Readable.from([xlsx]) }, fields: 'id,mimeType' }, upload());
    assert.equal(data.mimeType, SPREADSHEET);
    const read = await sheets.spreadsheets.values.get({ spreadsheetId: data.id, range: 'A1:B2' });
    assert.deepEqual(read.data.values, [['Goal', 'Done'], ['Sales', '15%']]);
  });

  it('converts an uploaded CSV', async () => {
    // guides/manage-uploads#import-docs; cells are read as if typed.
    const { data } = await drive.files.create({ requestBody: { name: 'From CSV', mimeType: SPREADSHEET }, media: { mimeType: 'text/csv', body: 'name,sum\r\n"x, y",10\r\n' } }, upload());
    const read = await sheets.spreadsheets.values.get({ spreadsheetId: data.id, range: 'A1:B2', valueRenderOption: 'UNFORMATTED_VALUE' });
    assert.deepEqual(read.data.values, [['name', 'sum'], ['x, y', 10]]);
  });

  it('keeps a plain file as it is and gives it back', async () => {
    // guides/manage-downloads: alt=media.
    const { data } = await drive.files.create({ requestBody: { name: 'note.txt' }, media: { mimeType: 'text/plain', body: 'привет' }, fields: 'id,mimeType,size' }, upload());
    assert.equal(data.mimeType, 'text/plain');
    assert.equal(data.size, '12');
    const content = await drive.files.get({ fileId: data.id, alt: 'media' }, { responseType: 'text' });
    assert.equal(content.data, 'привет');
    await drive.files.update({ fileId: data.id, media: { mimeType: 'text/plain', body: 'пока' } }, upload());
    assert.equal((await drive.files.get({ fileId: data.id, alt: 'media' }, { responseType: 'text' })).data, 'пока');
    await refusedFor(() => drive.files.export({ fileId: data.id, mimeType: 'text/csv' }), 403, 'fileNotExportable');
  });

  it('finds files by name, type, folder and time', async () => {
    // guides/ref-search-terms.
    assert.deepEqual(await names("name = 'Plan 2026'"), ['Plan 2026']);
    assert.deepEqual(await names("name contains 'Plan' and trashed = false", { orderBy: 'name' }), ['Plan 2026', 'Plans']);
    assert.deepEqual(await names(`'${folderId}' in parents and mimeType = '${SPREADSHEET}'`, { orderBy: 'name' }), ['Converted', 'Plan 2026']);
    assert.deepEqual(await names(`mimeType != '${SPREADSHEET}' and mimeType != '${FOLDER}'`), ['note.txt']);
    assert.deepEqual(await names("modifiedTime > '2100-01-01T00:00:00'"), []);
    // Undocumented, but what gspread sends: quotation marks instead of apostrophes.
    assert.deepEqual(await names(`mimeType="${FOLDER}"`), ['Plans']);
    assert.deepEqual(await names("fullText contains 'Sales'", { orderBy: 'name' }), ['Converted', 'Plan 2026']);
    assert.deepEqual(await names("'me' in owners and not name contains 'Plan'", { orderBy: 'name desc' }), ['note.txt', 'From CSV', 'Converted']);
    await refusedFor(() => list("name == 'x'"), 400, 'invalid', /Invalid Value/);
  });

  it('lists page by page', async () => {
    // ref/files/list: pageSize, nextPageToken.
    const seen = [];
    let token;
    do {
      const page = await list(undefined, { pageSize: 2, pageToken: token, orderBy: 'name' });
      assert.ok(page.files.length <= 2);
      seen.push(...page.files.map(file => file.name));
      token = page.nextPageToken;
    } while (token);
    assert.deepEqual(seen, ['Converted', 'From CSV', 'note.txt', 'Plan 2026', 'Plans']);
  });

  it('renames a file, in Sheets too, and keeps what is attached', async () => {
    // ref/files/update: patch semantics. ref/files#properties, #appProperties.
    const { data } = await drive.files.update({
      fileId, requestBody: { name: 'Plan', description: 'the plan', starred: true, properties: { year: '2026' }, appProperties: { state: 'adopted' } },
      fields: 'name,description,starred,properties,appProperties',
    });
    assert.deepEqual(data, { name: 'Plan', description: 'the plan', starred: true, properties: { year: '2026' }, appProperties: { state: 'adopted' } });
    assert.equal((await sheets.spreadsheets.get({ spreadsheetId: fileId, fields: 'properties.title' })).data.properties.title, 'Plan');
    assert.deepEqual(await names("appProperties has { key='state' and value='adopted' }"), ['Plan']);
    assert.deepEqual(await names('starred = true'), ['Plan']);
  });

  it('moves a file to another folder', async () => {
    // guides/folder#move-files: addParents and removeParents.
    const { data: other } = await drive.files.create({ requestBody: { name: 'Archive', mimeType: FOLDER } });
    const { data } = await drive.files.update({ fileId, addParents: other.id, removeParents: folderId, fields: 'parents' });
    assert.deepEqual(data.parents, [other.id]);
  });

  it('knows My Drive by its alias', async () => {
    // guides/folder: "You can use the alias root to refer to the root folder anywhere a file ID is provided".
    const root = await get('root', 'id,name,mimeType');
    assert.equal(root.name, 'My Drive');
    assert.equal(root.mimeType, FOLDER);
    assert.deepEqual(await names("'root' in parents", { orderBy: 'name' }), ['Archive', 'From CSV', 'note.txt', 'Plans']);
    assert.deepEqual(await names(`'${root.id}' in parents and name = 'Plans'`), ['Plans']);
  });

  it('copies a file', async () => {
    // ref/files/copy; unnamed, a copy is called "Copy of …".
    const { data } = await drive.files.copy({ fileId });
    assert.equal(data.name, 'Copy of Plan');
    assert.notEqual(data.id, fileId);
    const { data: read } = await sheets.spreadsheets.values.get({ spreadsheetId: data.id, range: 'A2:B2' });
    assert.deepEqual(read.values, [['Sales', '15%']]);
    const named = await drive.files.copy({ fileId, requestBody: { name: 'Snapshot' } });
    assert.equal(named.data.name, 'Snapshot');
  });

  it('hides a file from those it is not shared with', async () => {
    // guides/handle-errors: 404 "File not found" also where one has no read access.
    await refusedFor(() => colleague.drive.files.get({ fileId }), 404, 'notFound', new RegExp(`^File not found: ${fileId}\\.$`));
    assert.deepEqual((await colleague.drive.files.list({})).data.files, []);
  });

  it('shares a file for reading', async () => {
    // guides/manage-sharing; ref/permissions: without fields kind, id, type and role.
    const { data } = await drive.permissions.create({ fileId, sendNotificationEmail: false, requestBody: { type: 'user', role: 'reader', emailAddress: colleague.email } });
    assert.deepEqual(data, { kind: 'drive#permission', id: data.id, type: 'user', role: 'reader' });
    assert.equal((await colleague.drive.files.get({ fileId, fields: 'name,capabilities(canEdit),ownedByMe' })).data.capabilities.canEdit, false);
    assert.deepEqual((await colleague.drive.files.list({ q: 'sharedWithMe', fields: 'files(name)' })).data.files, [{ name: 'Plan' }]);
    await refused(() => colleague.sheets.spreadsheets.values.clear({ spreadsheetId: fileId, range: 'A1' }), 403, 'PERMISSION_DENIED', /does not have permission/);
    await refusedFor(() => colleague.drive.files.update({ fileId, requestBody: { name: 'mine' } }), 403, 'insufficientFilePermissions');
  });

  it('lists who has access', async () => {
    // ref/permissions/list.
    const { data } = await drive.permissions.list({ fileId, fields: 'permissions(emailAddress,role,type,deleted)' });
    assert.deepEqual(data.permissions.sort((a, b) => a.role.localeCompare(b.role)), [
      { emailAddress: emulator.key.client_email, role: 'owner', type: 'user', deleted: false },
      { emailAddress: colleague.email, role: 'reader', type: 'user', deleted: false }]);
    assert.equal((await get(fileId, 'shared')).shared, true);
  });

  it('raises a role and takes access away', async () => {
    // ref/permissions/update, get, delete: a delete answers 204 with an empty body.
    const { data: permissions } = await drive.permissions.list({ fileId, fields: 'permissions(id,emailAddress)' });
    const { id } = permissions.permissions.find(permission => permission.emailAddress === colleague.email);
    assert.equal((await drive.permissions.update({ fileId, permissionId: id, requestBody: { role: 'writer' } })).data.role, 'writer');
    assert.equal((await drive.permissions.get({ fileId, permissionId: id })).data.role, 'writer');
    await colleague.sheets.spreadsheets.values.update({ spreadsheetId: fileId, range: 'D1', valueInputOption: 'RAW', requestBody: { values: [['seen']] } });
    assert.equal((await get(fileId, 'lastModifyingUser(emailAddress)')).lastModifyingUser.emailAddress, colleague.email);
    assert.equal((await drive.permissions.delete({ fileId, permissionId: id })).status, 204);
    await refusedFor(() => colleague.drive.files.get({ fileId }), 404, 'notFound');
  });

  it('opens a file to everybody with the link', async () => {
    // guides/manage-sharing: type "anyone"; its permission id is anyoneWithLink.
    const { data } = await drive.permissions.create({ fileId, requestBody: { type: 'anyone', role: 'reader' } });
    assert.equal(data.id, 'anyoneWithLink');
    assert.equal((await colleague.drive.files.get({ fileId })).data.name, 'Plan');
    await drive.permissions.delete({ fileId, permissionId: 'anyoneWithLink' });
    await refusedFor(() => colleague.drive.files.get({ fileId }), 404, 'notFound');
  });

  it('refuses a permission that is incomplete or unknown', async () => {
    // ref/permissions: role and type are required.
    await refused(() => drive.permissions.create({ fileId, requestBody: { type: 'user', emailAddress: 'a@example.com' } }), 400, undefined, /role/);
    await refused(() => drive.permissions.create({ fileId, requestBody: { type: 'user', role: 'ruler', emailAddress: 'a@example.com' } }), 400);
    await refusedFor(() => drive.permissions.delete({ fileId, permissionId: '0' }), 404, 'notFound', /^Permission not found: 0\.$/);
  });

  it('takes comments and replies, and resolves', async () => {
    // guides/manage-comments: the fields parameter is required; a reply with action "resolve" resolves.
    const { data: comment } = await drive.comments.create({ fileId, fields: 'id,content,resolved,author(me)', requestBody: { content: 'Is 15 % right?', quotedFileContent: { value: '15%' } } });
    assert.deepEqual(comment, { id: comment.id, content: 'Is 15 % right?', resolved: false, author: { me: true } });
    await drive.replies.create({ fileId, commentId: comment.id, fields: 'id', requestBody: { content: 'Yes', action: 'resolve' } });
    const { data } = await drive.comments.list({ fileId, fields: 'comments(content,resolved,quotedFileContent(value),replies(content,action))' });
    assert.deepEqual(data.comments, [{ content: 'Is 15 % right?', resolved: true, quotedFileContent: { value: '15%' }, replies: [{ content: 'Yes', action: 'resolve' }] }]);
    await refused(() => drive.comments.create({ fileId, requestBody: { content: 'x' } }), 400, undefined, /fields/);
    assert.equal((await drive.comments.delete({ fileId, commentId: comment.id })).status, 204);
    assert.deepEqual((await drive.comments.list({ fileId, fields: 'comments(id)' })).data.comments, []);
  });

  it('pushes changes to a channel until it is stopped', async () => {
    // guides/push: first a "sync" message, then "change"; X-Goog-Channel-Token and growing X-Goog-Message-Number.
    const received = [];
    const server = createServer((request, response) => {
      received.push(request.headers);
      response.end();
      server.emit('message');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const message = async count => { while (received.length < count) await once(server, 'message', { signal: AbortSignal.timeout(15_000) }); };
    try {
      const { data: channel } = await drive.changes.watch({
        pageToken: (await drive.changes.getStartPageToken({})).data.startPageToken,
        requestBody: { id: 'channel-1', type: 'web_hook', address: `http://127.0.0.1:${server.address().port}/hook`, token: 'secret' },
      });
      assert.equal(channel.kind, 'api#channel');
      assert.match(channel.expiration, /^\d+$/);
      await message(1);
      assert.equal(received[0]['x-goog-resource-state'], 'sync');
      assert.equal(received[0]['x-goog-message-number'], '1');
      assert.equal(received[0]['x-goog-channel-token'], 'secret');
      assert.equal(received[0]['x-goog-resource-id'], channel.resourceId);
      await sheets.spreadsheets.values.update({ spreadsheetId: fileId, range: 'A9', valueInputOption: 'RAW', requestBody: { values: [['pushed']] } });
      await message(2);
      assert.equal(received[1]['x-goog-resource-state'], 'change');
      assert.ok(Number(received[1]['x-goog-message-number']) > 1);
      const stop = () => drive.channels.stop({ requestBody: { id: 'channel-1', resourceId: channel.resourceId } });
      assert.equal((await stop()).status, 204);
      await refused(stop, 404);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  it('moves a file to the trash and back', async () => {
    // guides/delete: trashed is a property; ref/files/list finds trashed files unless told otherwise.
    await drive.files.update({ fileId, requestBody: { trashed: true } });
    assert.equal((await get(fileId, 'trashed')).trashed, true);
    assert.deepEqual(await names('trashed = true'), ['Plan']);
    assert.ok(!(await names('trashed = false')).includes('Plan'));
    await drive.files.update({ fileId, requestBody: { trashed: false } });
    assert.deepEqual(await names('trashed = true'), []);
  });

  it('empties the trash', async () => {
    // ref/files/emptyTrash: "Permanently deletes all of the user's trashed files."
    const { data } = await drive.files.copy({ fileId, requestBody: { name: 'Rubbish' } });
    await drive.files.update({ fileId: data.id, requestBody: { trashed: true } });
    assert.equal((await drive.files.emptyTrash({})).status, 204);
    await refusedFor(() => get(data.id), 404, 'notFound');
    assert.equal((await get(fileId)).name, 'Plan');
  });

  it('deletes a file for good', async () => {
    // ref/files/delete: skips the trash, empty body; afterwards 404 in both APIs and a tombstone among the changes.
    const { data } = await drive.files.copy({ fileId, requestBody: { name: 'Doomed' } });
    const { data: start } = await drive.changes.getStartPageToken({});
    const { status } = await drive.files.delete({ fileId: data.id });
    assert.equal(status, 204);
    await refusedFor(() => get(data.id), 404, 'notFound');
    await refused(() => sheets.spreadsheets.get({ spreadsheetId: data.id }), 404, 'NOT_FOUND');
    const { data: log } = await drive.changes.list({ pageToken: start.startPageToken, fields: 'changes(fileId,removed)' });
    assert.deepEqual(log.changes, [{ fileId: data.id, removed: true }]);
  });

  it('deletes nothing that belongs to somebody else', async () => {
    // ref/files/delete: "The currently authenticated user must own the file".
    const { data } = await drive.permissions.create({ fileId, requestBody: { type: 'user', role: 'writer', emailAddress: colleague.email } });
    await refusedFor(() => colleague.drive.files.delete({ fileId }), 403, 'insufficientFilePermissions');
    await drive.permissions.delete({ fileId, permissionId: data.id });
  });

  it('generates ids ahead and creates a file with one', async () => {
    // ref/files/generateIds: ids "can be provided in create or copy requests"; Workspace types take none, plain files do.
    const { data } = await drive.files.generateIds({ count: 3 });
    assert.equal(data.ids.length, 3);
    assert.equal(new Set(data.ids).size, 3);
    const created = await drive.files.create({ requestBody: { id: data.ids[0], name: 'ahead.txt' }, media: { mimeType: 'text/plain', body: 'x' } }, upload());
    assert.equal(created.data.id, data.ids[0]);
  });

  it('tells unknown fields, tokens and sizes of page', async () => {
    // guides/handle-errors: 400 "Invalid field selection"; ref/files/list: pageSize 1 to 1000.
    await refused(() => get(fileId, 'nosuch'), 400, undefined, /Invalid field selection nosuch/);
    await refused(() => drive.changes.list({ pageToken: 'abc' }), 400);
    await refused(() => drive.files.list({ pageSize: 0 }), 400);
  });

  it('tells quota by its reason, and the client’s own retry gets over it', async () => {
    // guides/handle-errors: 403 userRateLimitExceeded, 429 rateLimitExceeded, 500 backendError.
    await emulator.admin('troubles', { kind: 'drive', status: 403, reason: 'userRateLimitExceeded' });
    const error = await refusedFor(() => drive.files.get({ fileId }, { retry: false }), 403, 'userRateLimitExceeded');
    assert.equal(error.errors[0].domain, 'usageLimits');
    await emulator.admin('troubles', { kind: 'drive', status: 429 });
    assert.equal((await get(fileId)).name, 'Plan');
    await emulator.admin('troubles', { kind: 'drive', status: 500 });
    assert.equal((await get(fileId)).name, 'Plan');
  });

  it('wants a token and the right scope', async () => {
    // guides/handle-errors: 401; guides/api-specific-auth: drive.readonly may not write.
    await refused(() => driveClient({ version: 'v3', rootUrl: emulator.rootUrl }).files.list({}), 401);
    const reader = driveClient({ version: 'v3', auth: serviceAccount(emulator.key, [`${DRIVE}.readonly`]), rootUrl: emulator.rootUrl });
    assert.equal((await reader.files.get({ fileId })).data.name, 'Plan');
    await refused(() => reader.files.update({ fileId, requestBody: { name: 'x' } }), 403, undefined, /insufficient authentication scopes/i);
  });
});
