import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import { root } from '../support/root'

/**
 * Follows the imports of all our code and answers what breaks a rule, as "file → file" under the rule's name.
 * @param options.typesToo Whether an import of types alone counts.
 */
export async function violationsOf(
  rules: IForbiddenRuleType[],
  { typesToo }: { typesToo: boolean },
): Promise<Map<string, string[]>> {
  const options: ICruiseOptions = {
    baseDir: root,
    ruleSet: { forbidden: rules },
    validate: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: String.raw`(^|/)(dist|\.next|\.turbo|reports)/` },
    tsPreCompilationDeps: typesToo ? 'specify' : false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
    },
  }
  const { output } = await cruise(['apps', 'examples', 'packages', 'tests'], options)
  const result = output as ICruiseResult
  const broken = new Map<string, string[]>()
  for (const { rule, from, to } of result.summary.violations) {
    broken.set(rule.name, [...(broken.get(rule.name) ?? []), `${from} → ${to}`])
  }
  return broken
}
