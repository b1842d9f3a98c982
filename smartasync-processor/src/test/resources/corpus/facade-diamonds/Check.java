package diamonds.user;

import diamonds.Resources;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    SmartResources_Services services = SmartResources_Services.of(new Resources.Services());
    assert services.within(1).within(2).load().equals("loaded");
    assert services.within(1).delete().equals("deleted");
    Resources.Extensible<String> within = SmartResources_Others.of(new Resources.Others()).within(1);
    assert within.loadAsync().join().equals("loaded");
  }
}
