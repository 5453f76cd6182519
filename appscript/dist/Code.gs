// ── Config.js ──

/**
 * What a company sets. The address stands in appsscript.json too, under urlFetchWhitelist: Google lets the script call nothing else.
 * No secrets belong here: every editor of the spreadsheet can read the script.
 */

/** Where the company's SheetSync listens; https, with a slash at the end. */
const BACKEND = 'https://sheetsync.example.com/';

/** Shown in help, so that it is known which script is in the sheet. */
const ADD_ON_VERSION = '1.0';

// ── I18n.js ──

/**
 * Every text that a person reads, in Russian and English. {0} is an argument; {0|день|дня|дней} is the word form that goes with the count in
 * argument 0 (English: {0|day|days}). The sidebar gets those that do not begin with "menu".
 */

/** @type {Record<string, {ru: string, en: string}>} */
const TEXTS = {
  menuCheckAll: { ru: 'Проверить готовность плана', en: 'Check the plan' },
  menuCheckTab: { ru: 'Проверить этот лист', en: 'Check this tab' },
  menuOverdue: { ru: 'Что просрочено', en: 'What is overdue' },
  menuExplain: { ru: 'Объяснить эту цифру', en: 'Explain this figure' },
  menuMarkDone: { ru: 'Отметить веху выполненной ✓', en: 'Mark milestone done ✓' },
  menuSync: { ru: 'Обновить служебные столбцы', en: 'Sync now' },
  menuFacilitator: { ru: 'Для ведущего сессии', en: 'For the facilitator' },
  menuRemind: { ru: 'Напомнить руководителям…', en: 'Remind leaders…' },
  menuApprove: { ru: 'Утвердить план…', en: 'Approve the plan…' },
  menuAdopt: { ru: 'Добавить или восстановить столбцы ⚙…', en: 'Add or restore the ⚙ columns…' },
  menuHelp: { ru: 'Настройки и справка', en: 'Settings and help' },
  consentNote: {
    ru: 'При первом вызове Google спросит разрешения: ваш e-mail (чтобы служба знала, кто спрашивает), эта таблица, боковая панель и связь со службой вашей компании. К другим вашим файлам доступа нет.',
    en: 'On first use Google will ask for permissions: your e-mail (so that the service knows who asks), this spreadsheet, the sidebar, and a connection to your company’s service. No other file of yours is touched.',
  },
  marked: { ru: 'Отмечено выполненными: {0} {0|веха|вехи|вех}.', en: '{0} {0|milestone|milestones} marked done.' },
  markedAlready: { ru: 'Уже были выполнены: {0}.', en: '{0} {0|was|were} done already.' },
  markedChanged: { ru: 'Не тронуто: {0} — {0|ячейка изменилась или содержит|ячейки изменились или содержат|ячеек изменились или содержат} формулу. Повторите.', en: '{0} left alone: changed meanwhile, or a formula. Try again.' },
  markedOthers: { ru: 'Не вехи: {0} {0|ячейка|ячейки|ячеек}.', en: '{0} {0|cell is no milestone|cells are no milestones}.' },
  markedNothing: { ru: 'Среди выделенных ячеек вех нет. Выделите ячейку месяца в строке задачи.', en: 'No milestone is selected. Select the cell of a month in the row of a task.' },

  navReadiness: { ru: 'Готовность', en: 'Readiness' },
  navOverdue: { ru: 'Просрочки', en: 'Overdue' },
  navExplain: { ru: 'Цифра', en: 'Figure' },
  navHelp: { ru: 'Справка', en: 'Help' },
  nav: { ru: 'Разделы', en: 'Sections' },

  working: { ru: 'Читаю таблицу…', en: 'Reading the spreadsheet…' },
  workingLong: { ru: 'Ещё читаю, таблица большая…', en: 'Still reading, it is a large one…' },
  again: { ru: 'Обновить', en: 'Refresh' },
  retry: { ru: 'Повторить', en: 'Try again' },
  cancel: { ru: 'Отмена', en: 'Cancel' },
  opened: { ru: 'Открыта ячейка {0}!{1}', en: 'Went to {0}!{1}' },
  goTo: { ru: 'перейти к ячейке {0}', en: 'go to cell {0}' },
  noLeader: { ru: 'Без руководителя', en: 'No leader' },
  noDepartment: { ru: 'О плане в целом', en: 'About the whole plan' },

  readinessTitle: { ru: 'Готовность плана', en: 'Readiness of the plan' },
  readinessTabTitle: { ru: 'Готовность: {0}', en: 'Readiness: {0}' },
  ready: { ru: 'План готов', en: 'The plan is ready' },
  notReady: { ru: 'Мешает готовности: {0} {0|замечание|замечания|замечаний}', en: '{0} {0|blocker keeps|blockers keep} it from being ready' },
  readyDepartments: { ru: 'Готово {0} из {1} {1|отдела|отделов|отделов}', en: '{0} of {1} {1|department|departments} ready' },
  session: { ru: 'Сессия {0}, листы — до {1}', en: 'Session {0}, tabs due {1}' },
  heatTitle: { ru: 'Чего не хватает по отделам', en: 'What is missing, by department' },
  department: { ru: 'Отдел', en: 'Department' },
  total: { ru: 'Итог', en: 'Total' },
  criterionindicators: { ru: 'Показатели', en: 'Indicators' },
  criteriongoals: { ru: 'Цели', en: 'Goals' },
  criteriontasks: { ru: 'Задачи', en: 'Tasks' },
  criterionowners: { ru: 'Кто отвечает', en: 'Owners' },
  criterionmilestones: { ru: 'Вехи, сроки', en: 'Milestones' },
  criterionreport: { ru: 'Отчёт за год', en: 'Year report' },
  criterionOf: { ru: '{0}: {1} из {2}', en: '{0}: {1} of {2}' },
  complete: { ru: 'заполнено', en: 'complete' },
  legendComplete: { ru: 'всё есть', en: 'complete' },
  legendPartial: { ru: 'частично', en: 'partial' },
  legendMissing: { ru: 'нет', en: 'missing' },
  dependedOn: { ru: 'ждут другие', en: 'others wait' },
  onlyMine: { ru: 'Только мои отделы', en: 'My departments only' },
  findings: { ru: 'Что сделать', en: 'What to do' },
  noFindings: { ru: 'Замечаний нет. Можно идти на сессию.', en: 'Nothing to do. The plan is fit for the session.' },
  noFindingsMine: { ru: 'По вашим отделам замечаний нет.', en: 'Nothing to do in your departments.' },
  noPlan: {
    ru: 'В этой таблице пока нет ни одного листа с планом. Листом отдела считается лист, где есть таблица со столбцами «Показатель», «Цель» или «Задача».',
    en: 'No tab of this spreadsheet holds a plan yet. A department’s tab has a table with a column “Indicator”, “Goal” or “Task”.',
  },
  severityblocker: { ru: 'Мешает готовности', en: 'Blocker' },
  severitywarning: { ru: 'Предупреждение', en: 'Warning' },
  severityhint: { ru: 'Подсказка', en: 'Hint' },
  countblocker: { ru: '{0} {0|замечание|замечания|замечаний}', en: '{0} {0|blocker|blockers}' },
  countother: { ru: 'ещё {0}', en: '{0} other' },
  showHints: { ru: 'Предупреждения и подсказки: {0}', en: 'Warnings and hints: {0}' },

  overdueTitle: { ru: 'Что просрочено', en: 'What is overdue' },
  overdueCount: { ru: 'Просрочено: {0} {0|задача|задачи|задач}', en: '{0} overdue {0|task|tasks}' },
  overdueNone: { ru: 'Просроченных задач нет.', en: 'Nothing is overdue.' },
  overdueNoneMine: { ru: 'В ваших отделах просроченного нет.', en: 'Nothing is overdue in your departments.' },
  days: { ru: '{0} {0|день|дня|дней}', en: '{0} {0|day|days}' },
  level2: { ru: 'видит руководитель', en: 'leader informed' },
  level3: { ru: 'видит собственник', en: 'owner informed' },
  milestone: { ru: 'веха: {0}', en: 'milestone: {0}' },
  dueOn: { ru: 'срок {0}', en: 'due {0}' },
  moreLate: { ru: 'и ещё {0} {0|срок|срока|сроков}', en: 'and {0} more {0|date|dates}' },
  noOwner: { ru: 'никто не назначен', en: 'nobody is named' },
  postponed: { ru: 'Перенесённые сроки', en: 'Postponed' },
  timesMoved: { ru: 'переносили {0} {0|раз|раза|раз}, первый срок {1}', en: 'moved {0} {0|time|times}, first due {1}' },

  explainTitle: { ru: 'Откуда цифра', en: 'Where the figure comes from' },
  explainHint: { ru: 'Выделите ячейку и нажмите «Обновить».', en: 'Select a cell and press Refresh.' },
  explainNone: {
    ru: 'Для ячейки {0} нечего объяснять. Выделите ячейку в строке показателя, цели или задачи, либо строку на листе «Сводка».',
    en: 'There is nothing to explain for {0}. Select a cell in the row of an indicator, goal or task, or a row of the tab Summary.',
  },
  explainCells: { ru: 'Ячейки:', en: 'Cells:' },
  explainPeriods: { ru: 'По месяцам, кварталам, полугодиям', en: 'By month, quarter and half' },
  periodmonth: { ru: '{0}-й месяц года', en: 'Month {0} of the year' },
  periodquarter: { ru: '{0}-й квартал', en: 'Quarter {0}' },
  periodhalf: { ru: '{0}-е полугодие', en: 'Half {0}' },
  kindcompany: { ru: 'Компания', en: 'Company' },
  kinddepartment: { ru: 'Отдел', en: 'Department' },
  kindindicator: { ru: 'Показатель', en: 'Indicator' },
  kindgoal: { ru: 'Цель', en: 'Goal' },
  kindtask: { ru: 'Задача', en: 'Task' },
  figureplanned: { ru: 'План', en: 'Plan' },
  figureactual: { ru: 'Факт', en: 'Actual' },
  figureattainment: { ru: 'Выполнение', en: 'Attainment' },
  figurestatus: { ru: 'Цвет', en: 'Status' },
  figureforecast: { ru: 'Прогноз на год', en: 'Year forecast' },
  figuretrend: { ru: 'Тренд', en: 'Trend' },
  figurekpi: { ru: 'KPI', en: 'KPI' },
  figurecoverage: { ru: 'Охват данными', en: 'Coverage' },
  figureprogress: { ru: 'Готовность', en: 'Progress' },
  figurepersonalKpi: { ru: 'Личный KPI', en: 'Personal KPI' },
  figuredaysOverdue: { ru: 'Дней просрочки', en: 'Days overdue' },

  syncNow: { ru: 'Заполнить столбцы', en: 'Fill the columns' },
  syncTitle: { ru: 'Служебные столбцы', en: 'Service columns' },
  syncwritten: { ru: 'Обновлено: {0} {0|ячейка|ячейки|ячеек}. Ваши ячейки не тронуты.', en: '{0} {0|cell|cells} updated. No cell of yours was touched.' },
  syncunchanged: { ru: 'Всё уже верно, обновлять нечего.', en: 'Everything is right already; nothing to update.' },
  syncpartial: { ru: 'Обновлено не всё: {0} {0|ячейка|ячейки|ячеек}. Причины ниже.', en: 'Updated in part: {0} {0|cell|cells}. The reasons are below.' },
  syncheld: {
    ru: 'Из таблицы пропало слишком много: {0} из {1} строк плана. Ничего не записано и не забыто. Если строки удалены по ошибке, верните их (Файл → История версий).',
    en: 'Too much has vanished from the sheet: {0} of {1} rows of the plan. Nothing was written or forgotten. If that was a mistake, bring the rows back (File → Version history).',
  },
  syncAccept: { ru: 'Всё верно, продолжить', en: 'It was meant so, go on' },
  vanished: { ru: 'Пропало: {0} из {1}', en: 'Gone: {0} of {1}' },
  seeReadiness: { ru: 'Посмотреть готовность', en: 'See the readiness' },

  approveTitle: { ru: 'Утвердить план', en: 'Approve the plan' },
  approveAsk: {
    ru: 'План запомнится таким, какой он в таблице сейчас. Всё, что изменится потом — цели, сроки, ответственные, — будет видно как отклонение от утверждённого. Прежний утверждённый план заменится.',
    en: 'The plan is kept as it stands in the sheet now. Whatever changes later – targets, dates, owners – is shown as a departure from it. It takes the place of the plan approved before.',
  },
  approveButton: { ru: 'Утвердить', en: 'Approve' },
  approveDone: { ru: 'План утверждён {0}.', en: 'The plan was approved on {0}.' },
  approveReplaced: { ru: 'Заменил план, утверждённый {0}.', en: 'It replaces the plan approved on {0}.' },
  approveCounts: { ru: 'Отделов: {0}, показателей: {1}, целей: {2}, задач: {3}.', en: 'Departments: {0}, indicators: {1}, goals: {2}, tasks: {3}.' },
  approveNotReady: { ru: 'План утверждён, хотя готов не полностью.', en: 'It was approved although it is not fully ready.' },
  approveNone: { ru: 'План не утверждён: утверждать нечего или из таблицы пропало слишком много строк.', en: 'Nothing was approved: there is no plan, or too much of it has vanished.' },

  remindersTitle: { ru: 'Напомнить руководителям', en: 'Remind leaders' },
  remindersAsk: {
    ru: 'Письмо получат только те руководители, у кого в плане есть пробелы: со списком, чего не хватает, и ссылками на ячейки.',
    en: 'Only leaders whose plan has gaps get a letter: what is missing, with links to the cells.',
  },
  remindersButton: { ru: 'Отправить', en: 'Send' },
  remindersDone: { ru: 'Отправляем {0} {0|письмо|письма|писем}:', en: '{0} {0|letter goes|letters go} out now:' },
  remindersBefore: { ru: 'Сегодня уже отправлено: {0} {0|письмо|письма|писем}. Второй раз за день не пишем.', en: '{0} {0|letter was|letters were} sent today already. Nobody gets two in a day.' },
  remindersHeld: { ru: 'Из таблицы пропало слишком много строк, напоминать о них рано. Проверьте «Обновить служебные столбцы».', en: 'Too many rows have vanished from the sheet to remind anybody of them. See “Sync now”.' },
  remindersNone: { ru: 'Отправлять некому: пробелов нет.', en: 'Nobody to remind: there are no gaps.' },

  adoptTitle: { ru: 'Столбцы ⚙', en: 'The ⚙ columns' },
  adoptAsk: {
    ru: 'Справа от таблиц каждого отдела добавятся служебные столбцы ⚙, а в книге — листы «Сводка», «Готовность» и «Просрочки». То, что уже есть, не изменится. Недостающее восстановится.',
    en: 'Service columns ⚙ are added to the right of each department’s tables, and the tabs Summary, Readiness and Overdue. What is there does not change. What is missing comes back.',
  },
  adoptButton: { ru: 'Добавить', en: 'Add' },
  adoptDone: { ru: 'Добавлено: {0} {0|лист|листа|листов} и {1} {1|столбец|столбца|столбцов}.', en: 'Added {0} {0|tab|tabs} and {1} {1|column|columns}.' },
  adoptNothing: { ru: 'Всё уже на месте.', en: 'Everything is there already.' },
  adoptObstacles: { ru: 'Ничего не добавлено:', en: 'Nothing was added:' },

  helpTitle: { ru: 'Справка', en: 'Help' },
  helpWhat: {
    ru: 'SheetSync читает план из этой таблицы, проверяет его, считает KPI и показывает просроченное. Пишет только в свои листы и столбцы ⚙.',
    en: 'SheetSync reads the plan in this spreadsheet, checks it, computes KPI and shows what is overdue. It writes to its own tabs and the ⚙ columns only.',
  },
  helpHow: { ru: 'Как пользоваться', en: 'How to use it' },
  helpHow1: { ru: 'Меню SheetSync → «Проверить готовность плана»: кому чего не хватает. Щелчок по замечанию открывает ячейку.', en: 'Menu SheetSync → “Check the plan”: who lacks what. A click on a finding goes to its cell.' },
  helpHow2: { ru: '«Объяснить эту цифру» показывает расчёт для выделенной ячейки.', en: '“Explain this figure” shows the arithmetic behind the selected cell.' },
  helpHow3: { ru: '«Отметить веху выполненной» ставит ✓ в выделенных ячейках месяцев.', en: '“Mark milestone done” puts ✓ into the selected cells of months.' },
  helpRights: { ru: 'Что разрешено и зачем', en: 'What was allowed, and why' },
  rightEmail: { ru: 'Ваш e-mail: служба узнаёт, кто спрашивает, и показывает план только его участникам.', en: 'Your e-mail: the service learns who asks, and shows the plan to those of the plan only.' },
  rightSheet: { ru: 'Эта таблица: открыть ячейку замечания, поставить ✓. К другим файлам доступа нет.', en: 'This spreadsheet: going to a cell, putting a ✓. No other file of yours is touched.' },
  rightPanel: { ru: 'Боковая панель: всё, что вы здесь видите.', en: 'The sidebar: what you see here.' },
  rightConnect: { ru: 'Связь с {0}: там работает служба вашей компании.', en: 'A connection to {0}: your company’s service runs there.' },
  helpSettings: { ru: 'Настройки', en: 'Settings' },
  helpSettingsText: {
    ru: 'Компания, дата сессии, отделы, руководители и правила проверки задаются на листе «Настройки» этой таблицы.',
    en: 'Company, session date, departments, leaders and the rules of the check are set on the tab Settings of this spreadsheet.',
  },
  helpService: { ru: 'Служба: {0}', en: 'Service: {0}' },
  helpVersion: { ru: 'Версия дополнения: {0}', en: 'Version of the add-on: {0}' },
  welcomeTitle: { ru: 'Добро пожаловать', en: 'Welcome' },
  welcomeClose: { ru: 'Понятно', en: 'Got it' },

  problemconsent: { ru: 'Нужно разрешение', en: 'A permission is missing' },
  problemconsentText: { ru: 'Google не сообщает службе, кто вы. Дайте дополнению все запрошенные разрешения и повторите.', en: 'Google does not tell the service who you are. Give the add-on all the permissions it asks for, then try again.' },
  problemconsentLink: { ru: 'Дать разрешения', en: 'Give the permissions' },
  problemoffline: { ru: 'Служба не отвечает', en: 'The service does not answer' },
  problemofflineText: { ru: 'Не удалось связаться со службой SheetSync. Повторите через минуту; если не поможет, сообщите тому, кто её обслуживает.', en: 'SheetSync could not be reached. Try again in a minute; if that does not help, tell whoever runs it.' },
  problemnotAllowed: { ru: 'Нет доступа к плану', en: 'This plan is not open to you' },
  problemnotAllowedText: { ru: 'План видят собственник, ведущий сессии и руководители отделов с листа «Настройки». Попросите ведущего вписать ваш e-mail.', en: 'The plan is open to the owner, the facilitator and the leaders named on the tab Settings. Ask the facilitator to enter your e-mail there.' },
  problemfacilitatorOnly: { ru: 'Это делает ведущий', en: 'This is for the facilitator' },
  problemfacilitatorOnlyText: { ru: 'Так может сделать ведущий сессии или собственник, указанные на листе «Настройки».', en: 'The facilitator or the owner, as the tab Settings names them, can do this.' },
  problemnotRegistered: { ru: 'Таблица не подключена', en: 'This spreadsheet is not connected' },
  problemnotRegisteredText: { ru: 'SheetSync ещё не следит за этой таблицей. Попросите того, кто обслуживает службу, подключить её.', en: 'SheetSync does not look after this spreadsheet yet. Ask whoever runs the service to add it.' },
  problemaudience: { ru: 'Дополнение ещё не подключено', en: 'The add-on is not connected yet' },
  problemaudienceText: { ru: 'Служба пока не знает этого дополнения. Передайте тому, кто её обслуживает:', en: 'The service does not know this add-on yet. Pass this on to whoever runs it:' },
  problemsignIn: { ru: 'Вход не подтверждён', en: 'Your sign-in was not confirmed' },
  problemsignInText: { ru: 'Закройте панель, обновите страницу и повторите. Войдите под рабочим адресом Google.', en: 'Close the sidebar, reload the page and try again. Use your work account at Google.' },
  problemtooMany: { ru: 'Слишком часто', en: 'Too many requests' },
  problemtooManyText: { ru: 'Подождите {0} {0|секунду|секунды|секунд} и повторите.', en: 'Wait {0} {0|second|seconds}, then try again.' },
  problembusy: { ru: 'Таблица сейчас обновляется', en: 'The spreadsheet is being synced' },
  problembusyText: { ru: 'Повторите через минуту.', en: 'Try again in a minute.' },
  problemunavailable: { ru: 'Google или служба временно недоступны', en: 'Google or the service is out for the moment' },
  problemunavailableText: { ru: 'Повторите через несколько минут. В таблице ничего не испорчено.', en: 'Try again in a few minutes. Nothing in the spreadsheet was harmed.' },
  problemnotDepartment: { ru: 'Это не лист отдела', en: 'This is no department’s tab' },
  problemnotDepartmentText: { ru: 'Здесь нет таблицы показателей, целей или задач, проверять нечего. Откройте лист отдела.', en: 'It holds no table of indicators, goals or tasks, so there is nothing to check. Open a department’s tab.' },
  problemrefused: { ru: 'Не получилось', en: 'That did not work' },
  problemrefusedText: { ru: 'Служба отказала:', en: 'The service refused:' },
  problemunexpected: { ru: 'Непонятный ответ', en: 'An answer that makes no sense' },
  problemunexpectedText: { ru: 'Служба ответила не так, как ожидалось. Повторите; если не поможет, сообщите тому, кто её обслуживает.', en: 'The service did not answer as expected. Try again; if that does not help, tell whoever runs it.' },
  problemtabGone: { ru: 'Листа больше нет', en: 'The tab is gone' },
  problemtabGoneText: { ru: 'Лист удалили после проверки. Обновите список.', en: 'It was deleted after the check. Refresh the list.' },
  problemcellGone: { ru: 'Ячейки больше нет', en: 'The cell is gone' },
  problemcellGoneText: { ru: 'Строки или столбцы удалили после проверки. Обновите список.', en: 'Rows or columns were deleted after the check. Refresh the list.' },
  problemnoSelection: { ru: 'Ничего не выделено', en: 'Nothing is selected' },
  problemnoSelectionText: { ru: 'Выделите ячейку и повторите.', en: 'Select a cell, then try again.' },
  details: { ru: 'Подробности', en: 'Details' },
};

/** The person's language; anything but Russian reads English. Needs no permission. */
function language_() {
  return /^ru(?![a-z])/i.test(Session.getActiveUserLocale() || '') ? 'ru' : 'en';
}

/**
 * A text in the person's language.
 * @param {string} key
 * @param {...(string | number)} values
 * @returns {string}
 */
function say_(key, ...values) {
  const language = language_();
  return TEXTS[key][language].replace(/\{(\d)((?:\|[^|}]*)*)\}/g, (_, index, forms) => {
    const value = values[Number(index)];
    return forms === '' ? String(value) : forms.split('|')[1 + form_(Number(value), language)];
  });
}

/**
 * Which word form goes with a count: Russian has three, English two.
 * @param {number} count
 * @param {string} language
 * @returns {number}
 */
function form_(count, language) {
  if (language !== 'ru') return count === 1 ? 0 : 1;
  const [tens, last] = [count % 100, count % 10];
  if (tens >= 11 && tens <= 14) return 2;
  return last === 1 ? 0 : last >= 2 && last <= 4 ? 1 : 2;
}

/** @returns {Record<string, string>} */
function textsOfSidebar_() {
  const language = language_();
  return Object.fromEntries(Object.keys(TEXTS).filter(key => !key.startsWith('menu')).map(key => [key, TEXTS[key][language]]));
}

// ── Backend.js ──

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

// ── Milestones.js ──

/**
 * Marking milestones done. Which cells are milestones, and what a done one looks like, the service says; the script writes it as the person,
 * so that the history of the spreadsheet names the person.
 */

/**
 * @typedef {Object} MilestoneCell as the service describes a cell
 * @property {{tab: string, a1: string, link: string | null}} cell
 * @property {string} shown what the service read in it
 * @property {{title: string, done: boolean, doneText: string | null} | null} milestone null for a cell that is none
 */

/**
 * @typedef {Object} Marked how many of the selected cells …
 * @property {number} marked … were marked
 * @property {number} done … were done already
 * @property {number} others … are no milestones
 * @property {number} changed … hold something else than the service read, or a formula, and were left alone
 */

/**
 * @returns {Answer} its data is a Marked
 */
function markSelectionDone_() {
  const list = SpreadsheetApp.getActiveSpreadsheet().getActiveRangeList();
  const ranges = list ? list.getRanges() : [];
  if (ranges.length === 0) return failed_({ kind: 'noSelection' });
  /** @type {Marked} */
  const marked = { marked: 0, done: 0, others: 0, changed: 0 };
  for (const range of ranges) {
    const sheet = range.getSheet();
    const answer = callBackend_('GET', explainAction_(sheet.getSheetId(), range.getA1Notation()));
    if (!answer.ok) return answer;
    for (const cell of /** @type {MilestoneCell[]} */ (answer.data.cells)) markCell_(sheet, cell, marked);
  }
  return { ok: true, data: marked };
}

/**
 * @param {GoogleAppsScript.Spreadsheet.Sheet} sheet
 * @param {MilestoneCell} described
 * @param {Marked} marked
 */
function markCell_(sheet, described, marked) {
  const milestone = described.milestone;
  if (!milestone) {
    // Blank cells of a selected row say nothing worth counting.
    if (described.shown !== '') marked.others++;
    return;
  }
  if (milestone.done || milestone.doneText === null) {
    marked.done++;
    return;
  }
  const range = sheet.getRange(described.cell.a1);
  if (range.getFormula() !== '' || String(range.getValue()) !== described.shown) {
    marked.changed++;
    return;
  }
  range.setValue(milestone.doneText);
  marked.marked++;
}

/**
 * @param {Marked} marked
 * @returns {string}
 */
function markedNote_(marked) {
  const parts = [];
  if (marked.marked > 0) parts.push(say_('marked', marked.marked));
  if (marked.done > 0) parts.push(say_('markedAlready', marked.done));
  if (marked.changed > 0) parts.push(say_('markedChanged', marked.changed));
  if (marked.others > 0) parts.push(say_('markedOthers', marked.others));
  return parts.length > 0 ? parts.join(' ') : say_('markedNothing');
}

// ── SidebarApi.js ──

/**
 * What the sidebar calls over google.script.run. Names without a trailing underscore are open to it, and to nothing else:
 * every one of them answers with an Answer and never throws.
 */

/**
 * @param {number | null} sheetId the tab to check; null for the whole plan
 * @returns {Answer}
 */
function sidebarReadiness(sheetId) {
  return callBackend_('POST', 'readiness', sheetId === null ? {} : { sheetId: sheetId });
}

/** @returns {Answer} */
function sidebarOverdue() {
  return callBackend_('GET', 'overdue');
}

/**
 * The selected cell, as it is when this runs.
 * @returns {Answer}
 */
function sidebarExplain() {
  const range = SpreadsheetApp.getActiveSpreadsheet().getActiveRange();
  if (!range) return failed_({ kind: 'noSelection' });
  return callBackend_('GET', explainAction_(range.getSheet().getSheetId(), firstCell_(range.getA1Notation())));
}

/**
 * @param {boolean} accept a person confirms that what vanished was meant to
 * @returns {Answer}
 */
function sidebarSync(accept) {
  return callBackend_('POST', 'sync', { accept: accept });
}

/** @returns {Answer} */
function sidebarApprove() {
  return callBackend_('POST', 'approve');
}

/** @returns {Answer} */
function sidebarReminders() {
  return callBackend_('POST', 'reminders');
}

/** @returns {Answer} */
function sidebarAdopt() {
  return callBackend_('POST', 'adopt');
}

/** @returns {Answer} */
function sidebarMarkDone() {
  return markSelectionDone_();
}

/**
 * Activates a cell. The tab is found by its id, so that a rename since the check does no harm.
 * @param {number} sheetId
 * @param {string} a1
 * @returns {Answer}
 */
function sidebarGoTo(sheetId, a1) {
  const sheet = sheetById_(sheetId);
  if (!sheet) return failed_({ kind: 'tabGone' });
  try {
    sheet.getRange(a1).activate();
  } catch {
    // The rows or columns are not there any more.
    return failed_({ kind: 'cellGone' });
  }
  return { ok: true, data: { tab: sheet.getName(), a1: a1 } };
}

/**
 * @param {number} sheetId
 * @param {string} a1 a cell or a range without its tab
 * @returns {string}
 */
function explainAction_(sheetId, a1) {
  return 'explain?gid=' + sheetId + '&cell=' + encodeURIComponent(a1);
}

/**
 * @param {string} a1
 * @returns {string}
 */
function firstCell_(a1) {
  return a1.split(':')[0];
}

/**
 * @param {number} sheetId
 * @returns {GoogleAppsScript.Spreadsheet.Sheet | undefined}
 */
function sheetById_(sheetId) {
  return SpreadsheetApp.getActiveSpreadsheet().getSheets().find(sheet => sheet.getSheetId() === sheetId);
}

// ── Menu.js ──

/**
 * The menu of the spreadsheet. Each entry opens the sidebar on what was asked for; only marking milestones works without it.
 */

/**
 * Runs when the spreadsheet opens, without any permission: it reads the person's language and nothing else.
 * Nothing here may fail, or the menu would be missing.
 */
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('SheetSync')
    .addItem(say_('menuCheckAll'), 'menuCheckAll')
    .addItem(say_('menuCheckTab'), 'menuCheckTab')
    .addItem(say_('menuOverdue'), 'menuOverdue')
    .addItem(say_('menuExplain'), 'menuExplain')
    .addSeparator()
    .addItem(say_('menuMarkDone'), 'menuMarkDone')
    .addItem(say_('menuSync'), 'menuSync')
    .addSeparator()
    .addSubMenu(ui.createMenu(say_('menuFacilitator'))
      .addItem(say_('menuRemind'), 'menuRemind')
      .addItem(say_('menuApprove'), 'menuApprove')
      .addItem(say_('menuAdopt'), 'menuAdopt'))
    .addItem(say_('menuHelp'), 'menuHelp')
    .addToUi();
  explainConsent_();
}

/** An add-on that was just installed into an open spreadsheet. */
function onInstall() {
  onOpen();
}

/** Before Google asks for permissions, a note says which and why. */
function explainConsent_() {
  try {
    const status = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus();
    if (status === ScriptApp.AuthorizationStatus.REQUIRED) {
      SpreadsheetApp.getActiveSpreadsheet().toast(say_('consentNote'), 'SheetSync', 20);
    }
  } catch {
    // A note only: where Google does not tell, the permission page and the welcome in the sidebar explain themselves.
  }
}

function menuCheckAll() {
  showSidebar_({ view: 'readiness' });
}

function menuCheckTab() {
  showSidebar_({ view: 'readiness', sheetId: SpreadsheetApp.getActiveSheet().getSheetId() });
}

function menuOverdue() {
  showSidebar_({ view: 'overdue' });
}

function menuExplain() {
  showSidebar_({ view: 'explain' });
}

function menuSync() {
  showSidebar_({ view: 'sync' });
}

function menuRemind() {
  showSidebar_({ view: 'reminders' });
}

function menuApprove() {
  showSidebar_({ view: 'approve' });
}

function menuAdopt() {
  showSidebar_({ view: 'adopt' });
}

function menuHelp() {
  showSidebar_({ view: 'help' });
}

/** Marks the milestones among the selected cells done, as the person. */
function menuMarkDone() {
  const answer = markSelectionDone_();
  if (!answer.ok) {
    showSidebar_({ view: 'problem', problem: answer.problem });
    return;
  }
  SpreadsheetApp.getActiveSpreadsheet().toast(markedNote_(answer.data), 'SheetSync', 8);
}

/**
 * @typedef {Object} Opening what the sidebar shows first
 * @property {'readiness' | 'overdue' | 'explain' | 'sync' | 'reminders' | 'approve' | 'adopt' | 'help' | 'problem'} view
 * @property {number} [sheetId] the tab to check; all without
 * @property {Problem} [problem]
 */

/**
 * @param {Opening} opening
 */
function showSidebar_(opening) {
  const template = HtmlService.createTemplateFromFile('Sidebar');
  template.language = language_();
  template.start = JSON.stringify({
    opening: opening,
    language: language_(),
    welcome: isFirstUse_(),
    backend: BACKEND,
    version: ADD_ON_VERSION,
    texts: textsOfSidebar_(),
  });
  SpreadsheetApp.getUi().showSidebar(template.evaluate().setTitle('SheetSync'));
}

/** True once for each person: the sidebar then says what was allowed and why. */
function isFirstUse_() {
  const properties = PropertiesService.getUserProperties();
  if (properties.getProperty('welcomed')) return false;
  properties.setProperty('welcomed', 'yes');
  return true;
}
