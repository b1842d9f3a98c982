package eitherextended;

import io.smartasync.SmartAsync;

@SmartAsync
public interface Cache extends Store<String> {

  int size();
}
