// @googleapis/drive against the emulator. Expected values: the Drive API v3 reference and guides.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { after, before, test } from 'node:test';
import { drive as driveApi } from '@googleapis/drive';
import { sheets as sheetsApi } from '@googleapis/sheets';
import { refused, startEmulator } from './emulator.mjs';

const spreadsheet = 'application/vnd.google-apps.spreadsheet';
const folder = 'application/vnd.google-apps.folder';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let emulator;
let drive;
let sheets;

before(async () => {
  emulator = await startEmulator();
  drive = driveApi({ version: 'v3', auth: emulator.auth() });
  sheets = sheetsApi({ version: 'v4', auth: emulator.auth() });
});

after(() => emulator?.stop());

test('files from their creation to their end', async (t) => {
  let plan;
  let home;
  let token;
  let permission;
  let comment;
  const write = (value) => sheets.spreadsheets.values.update({
    spreadsheetId: plan, range: 'A1', valueInputOption: 'USER_ENTERED', requestBody: { values: [[value]] },
  });
  const names = async (q, more = {}) => (await drive.files.list({ q, fields: 'files(name)', ...more })).data.files.map((file) => file.name);

  await t.test('1 about needs fields', () => refused(drive.about.get(), 400));
  await t.test('2 about tells who calls', async () => {
    const { data } = await drive.about.get({ fields: 'user' });
    assert.equal(data.user.emailAddress, emulator.credentials.client_email);
    assert.equal(data.user.me, true);
  });
  await t.test('3 a folder is created', async () => {
    home = (await drive.files.create({ requestBody: { name: 'Plans', mimeType: folder } })).data.id;
    assert.ok(home);
  });
  await t.test('4 a spreadsheet is created in it', async () => {
    const { data } = await drive.files.create({ requestBody: { name: 'Plan', mimeType: spreadsheet, parents: [home] } });
    plan = data.id;
    assert.deepEqual(Object.keys(data).sort(), ['id', 'kind', 'mimeType', 'name']);
  });
  await t.test('5 the Sheets API knows it', async () => {
    assert.equal((await sheets.spreadsheets.get({ spreadsheetId: plan })).data.properties.title, 'Plan');
  });
  await t.test('6 the folder holds it', async () => assert.deepEqual(await names(`'${home}' in parents`), ['Plan']));
  await t.test('7 a start page token', async () => {
    token = (await drive.changes.getStartPageToken()).data.startPageToken;
    assert.ok(token);
  });
  await t.test('8 an edit raises version and modifiedTime', async () => {
    const before = (await drive.files.get({ fileId: plan, fields: 'version,modifiedTime' })).data;
    await new Promise((resolve) => setTimeout(resolve, 5));
    await write('=1+1');
    const now = (await drive.files.get({ fileId: plan, fields: 'version,modifiedTime' })).data;
    assert.ok(Number(now.version) > Number(before.version));
    assert.ok(now.modifiedTime > before.modifiedTime);
  });
  await t.test('9 the change is listed once', async () => {
    const { data } = await drive.changes.list({ pageToken: token });
    assert.deepEqual(data.changes.map((change) => change.fileId), [plan]);
    token = data.newStartPageToken;
  });
  await t.test('10 nothing new, nothing listed', async () => {
    assert.deepEqual((await drive.changes.list({ pageToken: token })).data.changes, []);
  });
  await t.test('11 a wrong page token is refused', () => refused(drive.changes.list({ pageToken: 'x' }), 400));
  await t.test('12 update renames the spreadsheet', async () => {
    await drive.files.update({ fileId: plan, requestBody: { name: 'Plan 2027', description: 'words' } });
    assert.equal((await sheets.spreadsheets.get({ spreadsheetId: plan })).data.properties.title, 'Plan 2027');
  });
  await t.test('13 search by name', async () => assert.deepEqual(await names("name contains 'Plan' and mimeType = '" + spreadsheet + "'"), ['Plan 2027']));
  await t.test('14 search with or, not and brackets', async () => {
    assert.deepEqual(await names(`(name = 'Plans' or name = 'Plan 2027') and not trashed = true`, { orderBy: 'name' }), ['Plan 2027', 'Plans']);
  });
  await t.test('15 search by owner', async () => assert.equal((await names("'me' in owners")).length, 2));
  await t.test('16 search by time', async () => assert.deepEqual(await names("modifiedTime > '2999-01-01T00:00:00'"), []));
  await t.test('17 a broken query is refused', () => refused(drive.files.list({ q: 'name ==' }), 400));
  await t.test('18 share with another account', async () => {
    permission = (await drive.permissions.create({ fileId: plan, requestBody: { type: 'user', role: 'writer', emailAddress: 'person@example.com' } })).data;
    assert.equal(permission.role, 'writer');
  });
  await t.test('19 permissions are listed', async () => {
    const { data } = await drive.permissions.list({ fileId: plan, fields: 'permissions(emailAddress,role)' });
    assert.ok(data.permissions.some((each) => each.emailAddress === 'person@example.com' && each.role === 'writer'));
  });
  await t.test('20 a permission is read and lowered', async () => {
    await drive.permissions.update({ fileId: plan, permissionId: permission.id, requestBody: { role: 'reader' } });
    assert.equal((await drive.permissions.get({ fileId: plan, permissionId: permission.id })).data.role, 'reader');
  });
  await t.test('21 a permission is taken away', async () => {
    await drive.permissions.delete({ fileId: plan, permissionId: permission.id });
    await refused(drive.permissions.get({ fileId: plan, permissionId: permission.id }), 404);
  });
  await t.test('22 a comment', async () => {
    comment = (await drive.comments.create({ fileId: plan, fields: '*', requestBody: { content: 'Why?' } })).data;
    assert.equal(comment.content, 'Why?');
  });
  await t.test('23 a reply resolves it', async () => {
    await drive.replies.create({ fileId: plan, commentId: comment.id, fields: 'id', requestBody: { content: 'So', action: 'resolve' } });
    const { data } = await drive.comments.list({ fileId: plan, fields: 'comments(resolved,replies(content))' });
    assert.deepEqual(data.comments, [{ resolved: true, replies: [{ content: 'So' }] }]);
  });
  await t.test('24 media of a spreadsheet is refused', async () => {
    const error = await refused(drive.files.get({ fileId: plan, alt: 'media' }), 403);
    assert.match(error.message, /Use Export with Docs Editors files/);
  });
  await t.test('25 export as csv', async () => {
    assert.equal((await drive.files.export({ fileId: plan, mimeType: 'text/csv' }, { responseType: 'text' })).data, '2');
  });
  let workbook;
  await t.test('26 export as xlsx', async () => {
    workbook = Buffer.from((await drive.files.export({ fileId: plan, mimeType: xlsx }, { responseType: 'arraybuffer' })).data);
    assert.equal(workbook.subarray(0, 2).toString(), 'PK');
  });
  let imported;
  await t.test('27 an uploaded xlsx is converted', async () => {
    imported = (await drive.files.create({
      requestBody: { name: 'Imported', mimeType: spreadsheet }, media: { mimeType: xlsx, body: Readable.from([workbook]) },
    })).data.id;
    const { data } = await sheets.spreadsheets.values.get({ spreadsheetId: imported, range: 'A1', valueRenderOption: 'FORMULA' });
    assert.deepEqual(data.values, [['=1+1']]);
  });
  await t.test('28 a text file is kept and downloaded', async () => {
    const file = (await drive.files.create({ requestBody: { name: 'note.txt' }, media: { mimeType: 'text/plain', body: 'hello' } })).data;
    assert.equal((await drive.files.get({ fileId: file.id, alt: 'media' }, { responseType: 'text' })).data, 'hello');
    await refused(drive.files.export({ fileId: file.id, mimeType: 'text/csv' }), 403);
  });
  await t.test('29 copy', async () => {
    const { data } = await drive.files.copy({ fileId: plan, requestBody: { name: 'Plan copy' }, fields: 'id,name,parents' });
    assert.equal(data.name, 'Plan copy');
    assert.notEqual(data.id, plan);
  });
  await t.test('30 pages of a list', async () => {
    const first = (await drive.files.list({ pageSize: 2, orderBy: 'name' })).data;
    const second = (await drive.files.list({ pageSize: 2, orderBy: 'name', pageToken: first.nextPageToken })).data;
    assert.equal(first.files.length, 2);
    assert.ok(second.files.every((file) => !first.files.some((other) => other.id === file.id)));
  });
  await t.test('31 properties are searched', async () => {
    await drive.files.update({ fileId: plan, requestBody: { appProperties: { role: 'plan' } } });
    assert.deepEqual(await names("appProperties has { key='role' and value='plan' }"), ['Plan 2027']);
  });
  await t.test('32 a push channel delivers sync and change', async () => {
    const messages = [];
    let notify = () => {};
    const hook = createServer((request, response) => {
      messages.push(request.headers['x-goog-resource-state']);
      response.end();
      notify();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => hook.once('listening', resolve));
    const until = async (count) => {
      while (messages.length < count) await new Promise((resolve) => { notify = resolve; });
    };
    const { data } = await drive.changes.watch({
      pageToken: token, requestBody: { id: 'channel', type: 'web_hook', address: `http://127.0.0.1:${hook.address().port}/`, token: 'secret' },
    });
    await until(1);
    await write('changed');
    await until(2);
    assert.deepEqual(messages.slice(0, 2), ['sync', 'change']);
    await drive.channels.stop({ requestBody: { id: data.id, resourceId: data.resourceId } });
    await refused(drive.channels.stop({ requestBody: { id: data.id, resourceId: data.resourceId } }), 404);
    hook.close();
    hook.closeAllConnections();
  });
  await t.test('33 trash and its search', async () => {
    await drive.files.update({ fileId: imported, requestBody: { trashed: true } });
    assert.deepEqual(await names('trashed = true'), ['Imported']);
  });
  await t.test('34 emptying the trash deletes', async () => {
    await drive.files.emptyTrash();
    await refused(drive.files.get({ fileId: imported }), 404);
  });
  await t.test('35 delete, and the removal is listed', async () => {
    const from = (await drive.changes.getStartPageToken()).data.startPageToken;
    await drive.files.delete({ fileId: plan });
    await refused(drive.files.get({ fileId: plan }), 404);
    const { data } = await drive.changes.list({ pageToken: from });
    assert.deepEqual(data.changes.map((change) => [change.fileId, change.removed]), [[plan, true]]);
  });
  await t.test('36 an unknown file is told by its id', async () => {
    const error = await refused(drive.files.get({ fileId: 'none' }), 404);
    assert.match(error.message, /File not found: none\./);
  });
});
