import { z } from 'zod';

/** What a refused person is told of the decision, where the site wants that. */
export const statement = z
  .object({
    category: z
      .string()
      .exactOptional()
      .describe(
        'The ban’s reason, if it is one of those that the site offers: what somebody wrote themself is shown to nobody.',
      ),
    rules: z
      .url()
      .exactOptional()
      .describe('Where the rules are that the site has set for its chat.'),
    decided: z
      .enum(['person', 'automatic'])
      .describe('Automatic: by a limit, a rule or a list, and by no person.'),
    scope: z.object({
      sites: z
        .enum(['this', 'several', 'all'])
        .describe('The site of the refusal alone, others too, or all.'),
      closes: z
        .enum(['everything', 'chat'])
        .describe('Chat: other channels of the widget stay where it has any.'),
    }),
    until: z.iso.datetime().nullable().describe('Null: no end is set.'),
    appeals: z
      .boolean()
      .describe('Whether the site takes appeals, at the path `appeal`.'),
  })
  .meta({ id: 'Statement' });
export type Statement = z.infer<typeof statement>;
