package nullness.plain;

import io.smartasync.SmartAsync;

@SmartAsync.For(marked.Marked.class)
@SmartAsync.For(unmarked.Unmarked.class)
public interface Facades {}
