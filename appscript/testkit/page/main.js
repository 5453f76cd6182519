// Shows the add-on on the emulator's page: its menu, its sidebar, and who is using it. The scripts of src/ run unmodified in a worker, because
// they wait for every answer as they do at Google; the sidebar runs in a frame of its own.

import { rangeName } from '/js/a1.js';
import { h, icon, toast } from '/js/dom.js';
import { currentLanguage } from '/js/i18n.js';
import { showMenu } from '/js/menu.js';

const WORDS = {
  ru: { who: 'Кто пользуется', close: 'Закрыть панель' },
  en: { who: 'Who is using it', close: 'Close the sidebar' },
};
const PERSON = 'sheetsync-person';

/** The page calls this once for every spreadsheet it shows. */
export async function attach(book) {
  const response = await fetch('/extension/settings.json');
  if (!response.ok) throw new Error(`settings.json: ${response.status}`);
  const settings = await response.json();
  if (settings.spreadsheetId && settings.spreadsheetId !== book.id) return;
  window.sheetsyncAddOn?.end();
  window.sheetsyncAddOn = new AddOn(book, settings);
}

class AddOn {
  constructor(book, settings) {
    this.book = book;
    this.settings = settings;
    this.words = WORDS[currentLanguage()] ?? WORDS.en;
    this.calls = new Map();
    this.menus = [];
    this.aside = document.getElementById('sidebar');
    this.build();
    this.start();
  }

  build() {
    this.button = h('button', { class: 'plain wide', type: 'button', 'aria-haspopup': 'menu', on: { click: () => this.openMenu() } }, h('span', {}, 'SheetSync'), icon('down'));
    const chosen = sessionStorage.getItem(PERSON);
    this.people = h('select', { class: 'person', 'aria-label': this.words.who, title: this.words.who },
      this.settings.people.map(person => h('option', { value: person.email, selected: person.email === chosen }, person.name)));
    this.people.addEventListener('change', () => {
      sessionStorage.setItem(PERSON, this.people.value);
      this.closeSidebar();
      this.start();
    });
    document.getElementById('extensions').replaceChildren(this.button, this.people);
  }

  /** A realm of the scripts for one person, as Google makes one for each. */
  start() {
    this.worker?.terminate();
    this.calls.forEach(({ reject }) => reject(new Error('ended')));
    this.calls.clear();
    this.menus = [];
    this.button.disabled = true;
    this.email = this.people.value;
    this.worker = new Worker('/extension/testkit/page/worker.js');
    this.worker.addEventListener('message', ({ data }) => this.onMessage(data));
    this.worker.addEventListener('error', failure => toast(failure.message, 'error'));
    this.worker.postMessage({
      type: 'start', spreadsheetId: this.book.id, email: this.email, locale: currentLanguage(), audience: this.settings.audience, backend: this.settings.backend,
      properties: JSON.parse(localStorage.getItem(`sheetsync-properties-${this.email}`) ?? '{}'),
    });
    this.call('onOpen').catch(() => {});
  }

  end() {
    this.worker.terminate();
  }

  /** Runs a function of the scripts with what is selected now. */
  call(name, ...values) {
    const id = crypto.randomUUID();
    const { selection } = this.book;
    const selected = { sheetId: this.book.sheet.id, ranges: [rangeName(selection.isSingle ? { top: selection.row, left: selection.column, bottom: selection.row, right: selection.column } : selection.range)] };
    return new Promise((resolve, reject) => {
      this.calls.set(id, { resolve, reject });
      this.worker.postMessage({ type: 'call', id, name, values, selected });
    });
  }

  onMessage(message) {
    if (message.type === 'menu') {
      this.menus.push(message.menu);
      this.button.disabled = false;
    }
    if (message.type === 'toast') toast(message.text);
    else if (message.type === 'show') this.showSidebar(message.title, message.html);
    else if (message.type === 'activate') this.book.choose(message.sheetId, message.a1);
    else if (message.type === 'result') {
      localStorage.setItem(`sheetsync-properties-${this.email}`, JSON.stringify(message.properties));
      const waiting = this.calls.get(message.id);
      this.calls.delete(message.id);
      if (message.failure) waiting?.reject(new Error(message.failure));
      else waiting?.resolve(message.value);
    }
  }

  openMenu() {
    const [menu] = this.menus;
    const { left, bottom } = this.button.getBoundingClientRect();
    showMenu(left, bottom + 2, this.items(menu.items), menu.title);
  }

  /** A menu inside the menu is shown below a line, under its title. */
  items(entries) {
    return entries.flatMap(entry => {
      if (entry === null) return [null];
      if (entry.items) return [{ text: entry.text, disabled: true }, ...this.items(entry.items), null];
      return [{ text: entry.text, run: () => this.call(entry.name).catch(failure => toast(failure.message, 'error')) }];
    });
  }

  /** The frame reads the document from here and calls back: see frame.html. */
  showSidebar(title, html) {
    this.document = html;
    this.frame = h('iframe', { class: 'add-on-frame', title, src: '/extension/testkit/page/frame.html' });
    this.aside.replaceChildren(
      h('div', { class: 'add-on-head' }, h('strong', {}, title), h('button', { class: 'plain', type: 'button', 'aria-label': this.words.close, title: this.words.close, on: { click: () => this.closeSidebar() } }, icon('close'))),
      this.frame);
    this.aside.setAttribute('aria-label', title);
    this.aside.hidden = false;
  }

  closeSidebar() {
    this.aside.hidden = true;
    this.aside.replaceChildren();
    this.book.grid.element.focus({ preventScroll: true });
  }
}
