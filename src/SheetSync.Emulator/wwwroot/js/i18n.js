// Russian and English texts. The browser's language decides until the switch does.

const KEY = "sheetsync-language";

const TEXTS = {
  product: ["SheetSync · эмулятор Google Таблиц", "SheetSync · Google Sheets emulator"],
  workbooks: ["Таблицы", "Spreadsheets"],
  noWorkbooks: ["Таблиц пока нет. Загрузите файл .xlsx, создайте пустую или сделайте это через API.", "No spreadsheets yet. Upload an .xlsx file, make a blank one, or create one over the API."],
  loading: ["Загрузка…", "Loading…"],
  name: ["Название", "Name"],
  tabs: ["Листы", "Tabs"],
  changed: ["Изменена", "Changed"],
  by: ["Кем", "By"],
  newBlank: ["Новая", "New"],
  newTitle: ["Новая таблица", "New spreadsheet"],
  upload: ["Загрузить .xlsx", "Upload .xlsx"],
  uploading: ["Загружаю «{0}»…", "Uploading “{0}”…"],
  dropHere: ["Отпустите файлы .xlsx, чтобы загрузить", "Drop .xlsx files to upload"],
  notXlsx: ["«{0}» — не файл .xlsx", "“{0}” is no .xlsx file"],
  download: ["Скачать .xlsx", "Download .xlsx"],
  openAccess: ["Страница открыта без входа: эмулятор слушает только этот компьютер. Правки делает {0}.", "This page needs no sign-in: the emulator listens on this computer only. Edits are made as {0}."],
  guarded: ["Страница защищена токеном эмулятора. Правки делает {0}.", "This page is guarded by the emulator's token. Edits are made as {0}."],
  tokenAsk: ["Эмулятор запущен с токеном. Введите его, чтобы открыть страницу.", "The emulator was started with a token. Enter it to open the page."],
  token: ["Токен", "Token"],
  enter: ["Войти", "Enter"],
  tokenWrong: ["Токен не подошёл.", "That is not the token."],
  notFound: ["Такой таблицы нет.", "There is no such spreadsheet."],
  removed: ["Таблица удалена.", "The spreadsheet was deleted."],
  allWorkbooks: ["Все таблицы", "All spreadsheets"],
  language: ["Язык", "Language"],
  activity: ["Активность API", "API activity"],
  noActivity: ["Запросов к API ещё не было.", "No API requests yet."],
  reads: ["чтений", "reads"],
  writes: ["записей", "writes"],
  failed: ["ошибок", "failed"],
  dropped: ["обрыв", "dropped"],
  close: ["Закрыть", "Close"],
  nameBox: ["Ячейка или диапазон", "Cell or range"],
  formulaLine: ["Строка формул", "Formula bar"],
  formulaBar: ["Содержимое ячейки", "Cell contents"],
  editCell: ["Правка ячейки {0}", "Editing cell {0}"],
  choose: ["Выбрать из списка", "Choose from list"],
  selectAll: ["Выделить всё", "Select all"],
  hiddenRows: ["Показать скрытые строки", "Show hidden rows"],
  hiddenColumns: ["Показать скрытые столбцы", "Show hidden columns"],
  insertAbove: ["Вставить строки выше: {0}", "Insert rows above: {0}"],
  insertBelow: ["Вставить строки ниже: {0}", "Insert rows below: {0}"],
  deleteRows: ["Удалить строки: {0}", "Delete rows: {0}"],
  hideRows: ["Скрыть строки: {0}", "Hide rows: {0}"],
  insertLeft: ["Вставить столбцы слева: {0}", "Insert columns left: {0}"],
  insertRight: ["Вставить столбцы справа: {0}", "Insert columns right: {0}"],
  deleteColumns: ["Удалить столбцы: {0}", "Delete columns: {0}"],
  hideColumns: ["Скрыть столбцы: {0}", "Hide columns: {0}"],
  sortAscending: ["Сортировать строки {0} по столбцу {1}, А → Я", "Sort rows {0} by column {1}, A → Z"],
  sortDescending: ["Сортировать строки {0} по столбцу {1}, Я → А", "Sort rows {0} by column {1}, Z → A"],
  sortNeedsRows: ["Сортировать: сначала выделите строки", "Sort: choose several rows first"],
  clear: ["Очистить", "Clear"],
  copy: ["Копировать", "Copy"],
  openLink: ["Открыть ссылку", "Open link"],
  cellMenu: ["Действия с ячейками", "Cell actions"],
  addTab: ["Добавить лист", "Add a tab"],
  allTabs: ["Все листы", "All tabs"],
  tabMenu: ["Действия с листом «{0}»", "Actions on tab “{0}”"],
  tabBar: ["Листы таблицы", "Tabs of the spreadsheet"],
  rename: ["Переименовать", "Rename"],
  renameTab: ["Новое название листа", "New name of the tab"],
  renameWorkbook: ["Название таблицы", "Name of the spreadsheet"],
  duplicate: ["Дублировать", "Duplicate"],
  copyOf: ["{0} (копия)", "Copy of {0}"],
  remove: ["Удалить", "Delete"],
  removeTab: ["Удалить лист «{0}» со всем содержимым?", "Delete the tab “{0}” and everything on it?"],
  hide: ["Скрыть", "Hide"],
  unhide: ["Показать", "Show"],
  hiddenTab: ["скрытый лист", "hidden tab"],
  tab: ["Лист{0}", "Sheet{0}"],
  count: ["Заполнено: {0}", "Filled: {0}"],
  offline: ["Нет связи с эмулятором. Подключаюсь…", "No connection to the emulator. Trying again…"],
  online: ["Связь есть: изменения видны сразу", "Connected: changes show at once"],
  serviceWrote: ["{0}: изменено ячеек — {1}", "{0}: cells changed – {1}"],
  you: ["вы", "you"],
  ok: ["Готово", "OK"],
  cancel: ["Отмена", "Cancel"],
  copied: ["Скопировано", "Copied"],
  justNow: ["только что", "just now"],
};

let language = localStorage.getItem(KEY) ?? (navigator.languages.some(name => /^ru\b/i.test(name)) && !/^en\b/i.test(navigator.language) ? "ru" : "en");

export const LANGUAGES = ["ru", "en"];

export const currentLanguage = () => language;

export function setLanguage(chosen) {
  language = chosen;
  localStorage.setItem(KEY, chosen);
  document.documentElement.lang = chosen;
}

/** A text in the current language, {0} {1} filled in. */
export function t(key, ...values) {
  return TEXTS[key][language === "ru" ? 0 : 1].replace(/\{(\d)\}/g, (_, index) => values[index] ?? "");
}

export const number = value => value.toLocaleString(language === "ru" ? "ru-RU" : "en-US", { maximumFractionDigits: 6 });

export function when(iso) {
  const date = new Date(iso);
  const sameDay = date.toDateString() === new Date().toDateString();
  if (Math.abs(Date.now() - date) < 10_000) return t("justNow");
  return date.toLocaleString(language === "ru" ? "ru-RU" : "en-GB", sameDay ? { timeStyle: "medium" } : { dateStyle: "medium", timeStyle: "short" });
}

export const clock = iso => new Date(iso).toLocaleTimeString(language === "ru" ? "ru-RU" : "en-GB");

document.documentElement.lang = language;
