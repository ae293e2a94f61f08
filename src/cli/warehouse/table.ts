/** A table of a warehouse and what its columns are, by name. */
export type WarehouseTable = {
  /** As the warehouse writes it: `sales`, `shop.sales`. */
  readonly table: string;
  readonly client: string;
  readonly turnover: string;
  readonly profit?: string | undefined;
  readonly clientId?: string | undefined;
  /**
   * Ids of more than three names that look alike and so are one client's each (METHOD 1b), by their keys. SQL cannot tell
   * who looks alike: without this list every id of more than three names is taken for a placeholder.
   */
  readonly alikeIds?: readonly string[] | undefined;
  readonly date?: string | undefined;
  readonly territory?: string | undefined;
  readonly agent?: string | undefined;
};

/** A table of a ClickHouse and what its columns are. */
export type WarehouseSource = {
  readonly url: string;
  readonly table: WarehouseTable;
  /** Decimal places of money. */
  readonly scale: number;
};
