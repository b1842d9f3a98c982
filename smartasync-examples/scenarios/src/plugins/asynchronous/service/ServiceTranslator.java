package service;

import java.util.concurrent.CompletableFuture;
import translator.SmartTranslator;

/** A plugin whose author writes the asynchronous method, because its library is asynchronous. */
public class ServiceTranslator implements SmartTranslator {

  @Override
  public CompletableFuture<String> translateAsync(String word) {
    return CompletableFuture.supplyAsync(() -> word.equals("tree") ? "arbre" : "?");
  }
}
