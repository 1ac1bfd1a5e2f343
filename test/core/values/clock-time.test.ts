import { describe, expect, test } from 'vitest';
import { clockNamed, parseClockTime } from '../../../src/core/values/clock-time';

describe('a clock that is named by itself', () => {
  test.each<[string, ReturnType<typeof clockNamed>]>([
    ['UTC', 0],
    [' z ', 0],
    ['GMT', 0],
    ['Etc/UTC', 0],
    ['+04:00', 240],
    ['+0400', 240],
    ['0400', 'unknown'],
    ['UTC+4', 240],
    ['gmt -3:30', -210],
    ['−05:00', -300],
    ['4', 240],
    ['4.0', 240],
    ['4:00', 240],
    ['(UTC+04:00) Baku', 240],
    ['Asia/Yerevan', 'Asia/Yerevan'],
    ['baku', 'Asia/Baku'],
    ['local time', 'local'],
    // Minutes, as some programs write them; they are not hours and minutes.
    ['+240', 'unknown'],
    ['-240', 'unknown'],
    ['240', 'unknown'],
    ['+0475', 'unknown'],
    ['+15', 'unknown'],
    ['EST', 'unknown'],
    ['europe/moscow', 'Europe/Moscow'],
    ['Europe/Nowhere', 'unknown'],
  ])('%j is %j', (text, clock) => expect(clockNamed(text)).toBe(clock));
});

test.each(['07:10 -240', '07:10+0475', '07:10+00:60'])('%s is no time of day', (text) => {
  expect(parseClockTime(text)).toBeNull();
});
