import { describe, expect, it } from 'vitest';
import { commandFor, type KeyPress } from './draw-keys';

const press = (key: string, over: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...over,
});

describe('keys of the draft page', () => {
  it.each([
    ['a', 'accept'],
    ['e', 'edit'],
    ['x', 'reject'],
    ['j', 'next'],
    ['k', 'previous'],
    ['u', 'undo'],
    ['s', 'split'],
    ['m', 'merge'],
    ['Escape', 'forget-merge'],
    ['A', 'accept-all'],
    ['?', 'help'],
    ['z', null],
    ['constructor', null],
  ])('%s means %s', (key, command) => {
    expect(commandFor(press(key), 'deciding')).toBe(command);
  });

  it('leave the browser its own shortcuts', () => {
    expect(commandFor(press('a', { ctrlKey: true }), 'deciding')).toBeNull();
    expect(commandFor(press('k', { metaKey: true }), 'deciding')).toBeNull();
  });

  it('undo the last decision, and not what was pasted, with the usual key', () => {
    expect(commandFor(press('z', { ctrlKey: true }), 'deciding')).toBe('undo');
    expect(commandFor(press('z', { metaKey: true }), 'reasoning')).toBe('undo');
    expect(commandFor(press('z', { ctrlKey: true }), 'editing')).toBeNull();
  });

  it('are heard while another card is in the editor, so that the page can say what comes first', () => {
    expect(commandFor(press('a'), 'editing')).toBe('accept');
    expect(commandFor(press('K'), 'editing')).toBe('keep');
    expect(commandFor(press('1'), 'editing')).toBeNull();
    expect(commandFor(press('Escape'), 'editing')).toBeNull();
  });

  it('give a reason after a rejection only', () => {
    expect(commandFor(press('3'), 'reasoning')).toEqual({ reason: 'trivial' });
    expect(commandFor(press('3'), 'deciding')).toBeNull();
    expect(commandFor(press('6'), 'reasoning')).toBeNull();
    expect(commandFor(press('Enter'), 'reasoning')).toBe('skip-reason');
    expect(commandFor(press('Enter'), 'deciding')).toBeNull();
  });

  it('move but do not decide while held down', () => {
    expect(commandFor(press('j', { repeat: true }), 'deciding')).toBe('next');
    expect(commandFor(press('a', { repeat: true }), 'deciding')).toBeNull();
  });

  it('mean the same under Caps Lock', () => {
    expect(commandFor(press('A'), 'deciding', true)).toBe('accept');
    expect(commandFor(press('a'), 'deciding', true)).toBe('accept-all');
  });
});
