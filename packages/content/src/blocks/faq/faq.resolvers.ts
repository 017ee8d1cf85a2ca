import type { Resolvers } from '../../generated/schema-types'
import { formatted, words } from '../../reading/words'

export const faqResolvers: Resolvers = {
  Faq: {
    heading: (faq, _, context) => words(faq.heading, context),
    questions: (faq, _, context) =>
      faq.questions.map(({ question, answer }) => ({
        question: words(question, context),
        answer: formatted(answer, context),
      })),
  },
}
