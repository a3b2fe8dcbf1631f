import type { JSX } from 'preact';
import type { Sharing } from '../../questions/rows/sharing-rows.ts';
import { numberWords } from '../../questions/wording/locale.ts';
import { useSession } from '../shell/context.ts';
import { RuleForm } from './rule-form.tsx';

/** The rules in their order, what each moves, and a form for one more. */
export function RulesSection({ rules, choices }: Pick<Sharing, 'rules' | 'choices'>): JSX.Element {
  const session = useSession();
  return (
    <section class="card stack" aria-label="Rules">
      <h2>Rules</h2>
      <p class="small soft">
        They hold for contacts that you import later too. Later rules win over earlier ones; the setting of a
        single contact wins over all rules.
      </p>
      {rules.length === 0 ? (
        <p>No rule yet: every contact without a setting of its own is private.</p>
      ) : (
        <ol class="rules">
          {rules.map(({ place, words, about, decides }) => (
            <li key={place} value={place}>
              <span>
                {words}
                <small>
                  holds for {numberWords(about)}, decides for {numberWords(decides)}
                </small>
              </span>
              <button
                type="button"
                class="plain"
                aria-label={`Remove the rule: ${words}`}
                onClick={() => session.removeRule(place)}
              >
                Remove
              </button>
            </li>
          ))}
        </ol>
      )}
      <RuleForm choices={choices} />
    </section>
  );
}
