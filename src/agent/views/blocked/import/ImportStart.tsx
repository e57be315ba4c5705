import type { TargetedDragEvent, TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { fileSize } from '../../../logic/file-size';
import { guessColumns } from '../../../logic/guess-columns';
import { toImportEnd, USUAL_IMPORT_END } from '../../../logic/import-ends';
import { Failure } from '../../../parts/Failure';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { rememberList } from './chosen-lists';
import { PastImports } from './PastImports';
import { Trail } from './Trail';

/** Bytes of the largest list that the gateway takes. */
const LARGEST = 64 * 1024 * 1024;
/** Bytes that the columns are guessed from. */
const HEAD = 64 * 1024;

/** Takes a list, by file or as text, and has the gateway look at it. */
export function ImportStart() {
  const { api, now, site, go } = useConsole();
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  const [wrong, setWrong] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const action = useAsyncAction();
  const words = t().importing;

  const look = (list: Blob, name: string) => {
    setWrong('');
    action.clear();
    if (list.size > LARGEST) {
      return setWrong(words.choose.tooLarge(fileSize(list.size)));
    }
    if (list.size === 0) return setWrong(words.choose.empty);
    void action.run(async () => {
      const columns = guessColumns(await list.slice(0, HEAD).text());
      const until = toImportEnd(USUAL_IMPORT_END, now);
      const sites = site === undefined ? [] : [site];
      const job = await api.imports.look({
        ...{ list, name, columns, until, sites },
      });
      rememberList(job.id, { size: list.size, columns });
      go(PATHS.importJob(job.id));
    });
  };
  const take = (files: FileList | null | undefined) => {
    const [first] = files ?? [];
    if (first) look(first, first.name);
  };
  const drop = (event: TargetedDragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer?.files);
  };
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (text.trim()) look(new Blob([text], { type: 'text/plain' }), '');
  };

  return (
    <div class="ban-view import">
      <header class="view-head">
        <div>
          <Trail />
          <h1>{words.title}</h1>
          <p class="muted">{words.lead}</p>
        </div>
      </header>
      <div class="import-ways">
        <section
          class={isOver ? 'card drop over' : 'card drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <h2>{words.choose.drop}</h2>
          <p class="muted">{words.choose.dropLead}</p>
          <input
            ref={file}
            class="unseen"
            type="file"
            tabIndex={-1}
            aria-label={words.choose.file}
            accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.netset,.ipset,text/*"
            onChange={(event) => {
              take(event.currentTarget.files);
              // The same file once more is a choice, too.
              event.currentTarget.value = '';
            }}
          />
          <button
            type="button"
            class="primary"
            aria-busy={action.pending}
            onClick={() => file.current?.click()}
          >
            {action.pending ? words.choose.sending : words.choose.file}
          </button>
        </section>
        <form class="card paste" onSubmit={submit}>
          <label class="field">
            <p>
              <b>{words.choose.paste}</b>{' '}
              <span class="muted">{words.choose.pasteHint}</span>
            </p>
            <textarea
              rows={6}
              dir="auto"
              spellcheck={false}
              aria-label={words.choose.paste}
              aria-description={words.choose.pasteHint}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <button aria-busy={action.pending}>{words.choose.look}</button>
        </form>
      </div>
      {wrong ? (
        <p class="failure" role="alert">
          {wrong}
        </p>
      ) : (
        <Failure error={action.error} />
      )}
      <PastImports />
    </div>
  );
}
