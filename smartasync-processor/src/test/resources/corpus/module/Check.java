package com.user.app;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    assert Check.class.getModule().getName().equals("com.user.app");
    Loader loader = new Loader();
    assert loader.loadAsync(1).join().equals("loaded 1");
    SmartLoader.of(loader).save();
    assert SmartLoader.of(loader).load(2).equals("loaded 2");
  }
}
