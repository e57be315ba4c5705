import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Appeal } from '../../../protocol/appeals';
import { useMedia } from '../../hooks/use-media';
import { moment } from '../../logic/times';
import { showHidden } from '../../logic/visible-text';
import { visitorName } from '../../logic/visitor-name';
import { PATHS } from '../../routing/routes';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';
import { AnswerForm } from './AnswerForm';
import { Answered } from './Answered';
import { AppealFacts } from './AppealFacts';
import type { KnownAppeal } from './use-appeal';
import { WhatLed } from './WhatLed';

interface Props {
  known: KnownAppeal;
  /** Another appeal that waits. */
  next: Appeal | undefined;
  onDecided: (decided: Appeal) => void;
  /** Called when somebody else decided first. */
  onOutdated: () => void;
}

const NARROW = '(max-width: 819px)';

/** Shows one appeal: what they wrote, what led to the block, and the answer. */
export function OpenAppeal({ known, next, onDecided, onOutdated }: Props) {
  const { now } = useConsole();
  const { appeal, ban, session } = known;
  const { reference, site, text, contact, createdAt } = appeal;
  const title = useRef<HTMLHeadingElement>(null);
  const isNarrow = useMedia(NARROW);
  useLayoutEffect(() => {
    // The row that had the focus is hidden now.
    if (isNarrow) title.current?.focus();
  }, []);
  const words = t().appeals;
  const name = session
    ? visitorName(session)
    : (ban.visitorName ?? t().common.visitor);
  return (
    <>
      <article class="appeal" aria-labelledby="appeal-name">
        <header>
          <a class="button back-to-list" href={PATHS.appeals}>
            {words.back}
          </a>
          <div>
            <h2 ref={title} id="appeal-name" tabIndex={-1}>
              <bdi>{words.heading(showHidden(name))}</bdi>
            </h2>
            <p class="muted">
              {words.subline(reference, site, moment(createdAt, now))}
            </p>
          </div>
          <a class="button" href={PATHS.ban(reference)}>
            {words.openBlock}
          </a>
        </header>
        <div class="appeal-body">
          <div class="measure">
            <section class="appeal-box" aria-labelledby="appeal-wrote">
              <h3 id="appeal-wrote">{words.wrote}</h3>
              <p class="wrote" dir="auto">
                {showHidden(text)}
              </p>
              {contact && (
                <p class="muted">
                  <bdi>{words.contact(showHidden(contact))}</bdi>
                </p>
              )}
            </section>
            <WhatLed known={known} />
            {appeal.state === 'open' ? (
              <AnswerForm
                key={appeal.id}
                appeal={appeal}
                ban={ban}
                onDecided={onDecided}
                onOutdated={onOutdated}
              />
            ) : (
              <Answered appeal={appeal} next={next} />
            )}
          </div>
        </div>
      </article>
      <AppealFacts known={known} />
    </>
  );
}
