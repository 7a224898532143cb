/** The formats of dates and times (RFC 3339, RFC 9110). */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:z|([+-])(\d{2}):(\d{2}))$/i;
const DURATION =
  /^P(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?|T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))$/;

/** `date-time`: `2024-02-29T12:00:00Z`. */
export function isDateTimeText(text: string): boolean {
  return (
    (text[10] === 'T' || text[10] === 't') &&
    isDateText(text.slice(0, 10)) &&
    isTimeText(text.slice(11))
  );
}

/** `date`: `2024-02-29`, and only days that there are. */
export function isDateText(text: string): boolean {
  const match = DATE.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `time`: `12:00:00Z`; a leap second only where one can be, at 23:59:60 UTC. */
export function isTimeText(text: string): boolean {
  const match = TIME.exec(text);
  if (match === null) return false;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [offsetHour, offsetMinute] = [Number(match[5] ?? 0), Number(match[6] ?? 0)];
  if (hour > 23 || minute > 59 || offsetHour > 23 || offsetMinute > 59) return false;
  if (second < 60) return true;
  const offset = (match[4] === '-' ? -1 : 1) * (offsetHour * 60 + offsetMinute);
  return second === 60 && (hour * 60 + minute - offset + 1440) % 1440 === 1439;
}

/** `date-time-local`: `2024-02-29T12:00:00`, of no time zone. */
export function isLocalDateTimeText(text: string): boolean {
  return !/[z+]|-\d\d:\d\d$/i.test(text) && isDateTimeText(`${text}Z`);
}

/** `time-local`: `12:00:00`, of no time zone; leap seconds are told by none. */
export function isLocalTimeText(text: string): boolean {
  return !/[z+-]/i.test(text) && isTimeText(`${text}Z`);
}

const HTTP_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?:0[1-9]|[12]\d|3[01]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} (?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60) GMT$/;

/** `http-date` (RFC 9110, 5.6.7), in the one form that may be sent. */
export function isHttpDate(text: string): boolean {
  return HTTP_DATE.test(text);
}

/** `duration` (RFC 3339, appendix A): `P1Y2M`, `PT36H`, `P2W`. */
export function isDuration(text: string): boolean {
  return DURATION.test(text);
}
