/** Tells what was tried, and counts what failed. */
export class Report {
  #tried = 0;
  #failed = 0;
  /** @type {string[]} */
  #skipped = [];

  /** @param {string} part */
  begin(part) {
    console.log(`\n${part}`);
  }

  /** @param {string} name */
  ok(name) {
    this.#tried += 1;
    console.log(`  ok       ${name}`);
  }

  /** @param {string} name @param {string} why */
  failed(name, why) {
    this.#tried += 1;
    this.#failed += 1;
    console.log(`  failed   ${name}\n${why.trim().replaceAll(/^/gm, '           ')}`);
  }

  /** @param {string} name @param {string} why what the machine lacks, and the line that installs it */
  skipped(name, why) {
    this.#skipped.push(name);
    console.log(`  skipped  ${name}: ${why}`);
  }

  /** One line for each complaint, or one that says that there is none. @param {string} name @param {readonly string[]} complaints */
  judge(name, complaints) {
    if (complaints.length === 0) this.ok(name);
    else this.failed(name, complaints.join('\n'));
  }

  /** Sums up, and gives the exit code. */
  end() {
    const skipped = this.#skipped.length > 0 ? `, ${this.#skipped.length} skipped` : '';
    console.log(`\n${this.#tried} tried, ${this.#failed} failed${skipped}`);
    return this.#failed === 0 ? 0 : 1;
  }
}
