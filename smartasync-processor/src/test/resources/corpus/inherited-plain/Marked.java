package inheritedplain;

import io.smartasync.SmartAsync;

/** Declares no operation of its own. */
@SmartAsync
public class Marked extends Middle implements SmartMarked {}
