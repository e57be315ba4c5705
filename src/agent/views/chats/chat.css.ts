/** One chat: its head, what is said, the reply box, the facts beside it. */
export const CHAT_STYLES = `
.chat {
  display: flex; flex-direction: column; min-width: 0; min-height: 0; position: relative;
  background: var(--dl-surface);
}
.chat > header { border-bottom: 1px solid var(--dl-line); }
.chat-head { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 8px 18px; min-height: 56px; }
.chat-who { flex: 1 1 180px; min-width: 0; }
.chat-who h2 { outline: 0; }
.chat-who li { display: inline; overflow-wrap: anywhere; }
.chat-who li + li::before { content: ' · '; }
.back { display: none; }
.acts { position: relative; display: flex; flex-wrap: wrap; gap: 8px; }
.act-menu {
  position: absolute; z-index: 1; inset-block-start: calc(100% + 6px); inset-inline-end: 0; display: grid; gap: 8px;
  width: 260px; max-height: 320px; overflow: auto; padding: 12px; background: var(--dl-raised);
  border: 1px solid var(--dl-line); border-radius: 12px; box-shadow: var(--dl-shadow);
}
.act-menu li button { width: 100%; text-align: start; border: 0; }
.acts > .failure { flex-basis: 100%; }
.blocked-line {
  display: flex; align-items: center; gap: 12px; padding: 8px 18px; color: var(--dl-danger);
  background: var(--dl-danger-soft); overflow-wrap: anywhere; font-weight: 600;
}
.blocked-line > p { flex: 1; }
.blocked-line button { background: none; color: inherit; border-color: currentColor; }
.flag-strip { flex-wrap: wrap; padding: 8px 18px; border: 0; }
.flag-strip > p { flex: 1 1 260px; }
.note { padding: 6px 18px; }
.measure { width: 100%; max-width: 724px; margin-inline: auto; padding-inline: 16px; }
.log { flex: 1; min-height: 0; overflow: auto; padding-block: 16px; overflow-anchor: none; display: flex; }
.log > .measure { display: flex; flex-direction: column; gap: 6px; margin-top: auto; }
.run { display: grid; gap: 5px; justify-items: start; margin-top: 8px; }
.run.agent { justify-items: end; }
.bubble {
  max-width: min(58ch, 88%); padding: 7px 12px; white-space: pre-wrap; overflow-wrap: anywhere;
  border-radius: 12px; border-end-start-radius: 3px;
  background: var(--dl-bg); border: 1px solid var(--dl-line);
}
.agent .bubble {
  background: var(--dl-accent-soft); border-color: transparent;
  border-radius: 12px; border-end-end-radius: 3px;
}
.system { text-align: center; font-size: 12.5px; color: var(--dl-muted); margin-block: 10px; overflow-wrap: anywhere; }
.more { align-self: center; }
.unsent-line { flex-wrap: wrap; padding: 8px 18px; border: 0; }
.unsent-line > p { flex: 1 1 220px; }
.unsent-replies { display: grid; gap: 6px; max-height: 30vh; overflow: auto; padding-block: 0 10px; }
.unsent-replies li { display: flex; flex-wrap: wrap; align-items: center; justify-content: end; gap: 2px 10px; font-size: 12.5px; color: var(--dl-warn); }
.unsent-replies .bubble {
  font-size: 14px; color: var(--dl-text); background: none; border: 1px dashed var(--dl-edge);
  margin-inline-start: auto; border-end-end-radius: 3px;
}
.unsent-replies .bubble + p { flex-basis: 100%; text-align: end; }
.reply, .closed { padding-block: 12px; border-top: 1px solid var(--dl-line); }
.closed { padding-inline: 18px; color: var(--dl-muted); }
.reply .measure { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px 12px; align-items: center; }
.reply .failure, .reply textarea { grid-column: 1 / -1; }
.reply textarea { resize: none; field-sizing: content; max-height: 140px; }
.chat-facts {
  overflow: auto; border-inline-start: 1px solid var(--dl-line); font-size: 12.5px;
  background: var(--dl-bg); min-height: 0;
}
.chat-facts > section { display: grid; gap: 6px; padding: 12px 16px; border-bottom: 1px solid var(--dl-line); }
h3 { font-size: 12.5px; font-weight: 650; }
.chat-facts h3 { color: var(--dl-muted); }
.fact { display: flex; justify-content: space-between; gap: 12px; align-items: baseline; }
.fact > :first-child { color: var(--dl-muted); }
.fact > :last-child { text-align: end; overflow-wrap: anywhere; min-width: 0; }
.said { color: var(--dl-muted); }
.code-copy { display: inline-flex; align-items: center; gap: 4px; }
.code-copy code { white-space: normal; overflow-wrap: anywhere; }
.code-copy button { min-height: 24px; padding: 0 6px; font-size: 12px; }
.timeline { list-style: none; display: grid; gap: 10px; }
.timeline li { display: grid; padding-inline-start: 18px; position: relative; }
.timeline li::before {
  content: ''; position: absolute; top: 5px; inset-inline-start: 0; width: 9px; height: 9px;
  border: 2px solid var(--dl-muted); border-radius: 50%;
}
.timeline .block::before { background: var(--dl-danger); border-color: var(--dl-danger); }
.timeline .now::before { background: var(--dl-accent); border-color: var(--dl-accent); }
.vendor-chat { flex: 1; min-height: 0; overflow: auto; padding-block: 16px; }
.vendor-chat .measure { display: grid; gap: 14px; }
.card-box { display: grid; gap: 8px; padding: 14px 16px; border: 1px solid var(--dl-line); border-radius: 12px; }
.card-box h3 { font-size: 14px; }
.vendor-figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 12px; }
.vendor-figures > div { padding: 10px 14px; border: 1px solid var(--dl-line); border-radius: 12px; min-width: 0; }
.vendor-figures dt { font-size: 12.5px; color: var(--dl-muted); }
.vendor-figures dd { font-size: 20px; font-weight: 650; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
@media (max-width: 1099px) {
  .chat-facts {
    position: fixed; z-index: 1; inset-block: 54px 0; inset-inline-end: 0; width: 320px; max-width: 100%;
    box-shadow: var(--dl-shadow);
  }
}
@media (max-width: 640px) {
  .back { display: block; }
  .chat-who { flex-basis: 60%; }
  .chat-head { position: relative; padding: 8px 12px; }
  .chat-head .acts { position: static; }
  .act-menu { inset-inline: 12px; width: auto; }
  .chat-facts { inset-block: 54px 56px; }
  .reply .hint, kbd { display: none; }
  .reply .measure { grid-template-columns: minmax(0, 1fr) auto; }
  .reply textarea { grid-column: 1; }
}
@media (max-height: 419px) {
  .chat { display: block; overflow: auto; }
  .log, .vendor-chat { height: 70%; }
  .reply { position: sticky; bottom: 0; max-height: 50%; overflow: auto; background: var(--dl-surface); }
  .chat-facts { inset-block: 0; }
}
`;
