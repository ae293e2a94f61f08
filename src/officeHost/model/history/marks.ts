/** A set of marks that also knows which of them were set since somebody last asked, even if they stood before. */
export class Marks<T> extends Set<T> {
  private recent = new Set<T>();

  override add(mark: T): this {
    this.recent.add(mark);
    return super.add(mark);
  }

  /** What was marked since the last time. */
  takeRecent(): ReadonlySet<T> {
    const { recent } = this;
    if (recent.size > 0) this.recent = new Set();
    return recent;
  }
}
