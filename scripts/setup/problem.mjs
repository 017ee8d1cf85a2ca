/** Something that the person at the terminal can put right: shown as it is, without a stack. */
export class Problem extends Error {}

/**
 * Runs a script's main function; a problem is printed for people, anything else with its stack. Either exits with 1.
 * @param {() => Promise<number>} main Answers the exit code.
 * @returns {Promise<void>}
 */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(error instanceof Problem ? `\n✖ ${error.message}\n` : error)
    process.exitCode = 1
  }
}
