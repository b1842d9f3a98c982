package rawuser;

import io.smartasync.SmartAsync;
import rawlibrary.Chain;
import rawlibrary.Numbers;
import rawlibrary.RawNumbers;

@SmartAsync.For({RawNumbers.class, Chain.class})
@SmartAsync.For(value = Numbers.class, name = "Others")
public interface Clients {}
