import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { openAddOn } from '../testkit/addon.js';
import { root, SCRIPTS, source, sidebarScript } from '../tools/files.js';
import { build } from '../tools/build.js';

const addOn = openAddOn({});
const texts = addOn.value('TEXTS');
const placeholders = text => [...text.matchAll(/\{(\d)/g)].map(found => found[1]).filter((one, at, all) => all.indexOf(one) === at).sort().join();

test('texts_OfBothLanguages_AreThereAndTakeTheSameArguments', () => {
  const gaps = Object.entries(texts).filter(([, { ru, en }]) => !ru || !en || placeholders(ru) !== placeholders(en)).map(([key]) => key);
  assert.deepEqual(gaps, []);
});

test('texts_InRussian_HoldThreeWordFormsAndInEnglishTwo', () => {
  const forms = text => [...text.matchAll(/\{\d((?:\|[^|}]*)+)\}/g)].map(found => found[1].split('|').length - 1);
  for (const [key, { ru, en }] of Object.entries(texts)) {
    assert.ok(forms(ru).every(count => count === 3), key);
    assert.ok(forms(en).every(count => count === 2), key);
  }
});

test('texts_ThatTheScriptsName_Exist', () => {
  const code = SCRIPTS.map(source).join('\n') + sidebarScript();
  const named = [...code.matchAll(/\bsay_?\('(\w+)'[,)]/g)].map(found => found[1]);
  assert.ok(named.length > 60);
  assert.deepEqual(named.filter(key => !texts[key]), []);
});

test('texts_Everywhere_AreUsed', () => {
  const code = SCRIPTS.filter(name => name !== 'I18n.js').map(source).join('\n') + sidebarScript();
  // Keys made of a beginning and a word of the service.
  const made = /^(criterion|figure|kind|level|period|problem|severity|sync|nav|approve|reminders|adopt|right|count)/;
  assert.deepEqual(Object.keys(texts).filter(key => !made.test(key) && !code.includes(`'${key}'`)), []);
});

test('counts_InRussian_TakeTheirForms', () => {
  const russian = openAddOn({ locale: 'ru' });
  const said = count => russian.run('say_', 'marked', count);
  assert.deepEqual([1, 2, 5, 11, 21, 22, 112].map(said), [1, 2, 5, 11, 21, 22, 112].map((count, at) =>
    `Отмечено выполненными: ${count} ${['веха', 'вехи', 'вех', 'вех', 'веха', 'вехи', 'вех'][at]}.`));
});

test('sidebar_PutsNothingInAsMarkup', () => {
  assert.doesNotMatch(sidebarScript(), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|\beval\b|new Function|srcdoc/);
  assert.doesNotMatch(source('Sidebar.html'), /<\?!=|https?:\/\/(?!$)[^'"\s]*\.(js|css)/);
});

test('manifest_NamesTheBackendAndTheLeastScopes', () => {
  const manifest = JSON.parse(source('appsscript.json'));
  assert.deepEqual(manifest.urlFetchWhitelist, [addOn.value('BACKEND')]);
  assert.deepEqual(manifest.oauthScopes.map(scope => scope.replace('https://www.googleapis.com/auth/', '')),
    ['openid', 'userinfo.email', 'spreadsheets.currentonly', 'script.container.ui', 'script.external_request']);
});

test('build_ForACompany_SetsItsAddressInBothPlaces', () => {
  const files = build('https://plan.company.ru');
  assert.match(files['Code.gs'], /const BACKEND = 'https:\/\/plan\.company\.ru\/';/);
  assert.deepEqual(JSON.parse(files['appsscript.json']).urlFetchWhitelist, ['https://plan.company.ru/']);
  assert.throws(() => build('http://plan.company.ru'), /https/);
});

test('builtScript_IsTheSameProgram', () => {
  const built = openAddOn({ code: build()['Code.gs'], locale: 'ru' });
  built.run('onOpen');
  assert.equal(built.menus.length, 1);
});

test('functions_OpenToTheSidebar_AreTheIntendedOnes', () => {
  const names = SCRIPTS.map(source).join('\n').match(/^function (\w+)/gm).map(line => line.slice('function '.length)).filter(name => !name.endsWith('_'));
  assert.deepEqual(names.filter(name => !/^(menu|onOpen|onInstall)/.test(name)).sort(), [
    'sidebarAdopt', 'sidebarApprove', 'sidebarExplain', 'sidebarGoTo', 'sidebarMarkDone', 'sidebarOverdue', 'sidebarReadiness', 'sidebarReminders', 'sidebarSync',
  ]);
});

test('demosWorker_LoadsTheScriptsThatArePasted', () => {
  const worker = readFileSync(path.join(root, 'testkit/page/worker.js'), 'utf8');
  assert.deepEqual(JSON.parse(/SCRIPTS = (\[.*\])/.exec(worker)[1].replaceAll("'", '"')), SCRIPTS);
});
