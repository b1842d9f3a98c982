package transactions;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    SmartAccounts accounts = SmartAccounts.of(new Accounts());
    assert accounts.directAsync().join().equals("direct");
    assert accounts.outside().equals("outside");
    assert accounts.suppressed().equals("suppressed");
    assert SmartLedger.of(new Ledger()).stage().equals("stage");
  }
}
