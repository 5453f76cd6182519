// node parse.js FILE: the events of a calendar as one JSON document, as ical.js reads them; fails where it is no calendar.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], 'utf8')));
const events = calendar.getAllSubcomponents('vevent').map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    summary: event.summary,
    description: event.description,
    start: event.startDate.toString(),
    isDate: event.startDate.isDate,
    days: event.duration.toSeconds() / 86400,
    categories: component.getFirstPropertyValue('categories'),
    stamp: component.getFirstPropertyValue('dtstamp').toString(),
    url: component.getFirstPropertyValue('url'),
    status: component.getFirstPropertyValue('status'),
  };
});
process.stdout.write(JSON.stringify({ name: calendar.getFirstPropertyValue('x-wr-calname'), version: calendar.getFirstPropertyValue('version'), events }));
