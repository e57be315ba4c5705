import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { describeFailures } from './contract/describe-failures';
import { describeLoading } from './contract/describe-loading';
import { describeRemount } from './contract/describe-remount';
import { describeTwice } from './contract/describe-twice';
import { describeUndo } from './contract/describe-undo';
import { describeVerdicts } from './contract/describe-verdicts';
import { describeWords } from './contract/describe-words';
import { createTestPage } from './contract/test-page';
import type { FakeWidget } from './fake-widget';

/**
 * What the gate relies on, whatever the widget. No cell is skipped: what a
 * product cannot do is tested as well.
 */
export const describeWidget = (name: string, makeFake: () => FakeWidget) =>
  describe(`widget: ${name}`, () => {
    const page = createTestPage(makeFake);

    beforeEach(() => {
      vi.useFakeTimers();
      page.begin();
    });
    afterEach(() => {
      page.clear();
      vi.useRealTimers();
      vi.restoreAllMocks();
      expect(page.errors).toEqual([]);
    });

    describeLoading(page);
    describeVerdicts(page);
    describeTwice(page);
    describeRemount(page);
    describeWords(page);
    describeFailures(page);
    describeUndo(page);
  });
