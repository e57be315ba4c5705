import { expect, it, vi } from 'vitest';
import { keepCalls, type Ze } from '../../../demo/zendesk/keep-calls';

it('keeps calls until the widget is there, in their order', () => {
  const page: { zE?: Ze } = {};
  const serve = keepCalls(page);
  const early = page.zE;
  expect(early?.('webWidget', 'hide')).toBeUndefined();
  early?.('webWidget', 'show');
  const answer = vi.fn(() => 'yes');
  serve(answer);
  expect(answer.mock.calls).toEqual([
    ['webWidget', 'hide'],
    ['webWidget', 'show'],
  ]);
  expect(early?.('webWidget:get', 'display')).toBe('yes');
});

it('serves the other calls when one of them throws', () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const page: { zE?: Ze } = {};
  const serve = keepCalls(page);
  page.zE?.('messenger', 'hide');
  page.zE?.('messenger', 'show');
  const served: string[] = [];
  serve((_area, name) => {
    if (name === 'hide') throw new Error('No');
    served.push(name);
  });
  expect(served).toEqual(['show']);
  expect(said).toHaveBeenCalledOnce();
});
