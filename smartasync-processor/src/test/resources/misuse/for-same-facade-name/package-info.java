@SmartAsync.For({misuse.one.Client.class, misuse.other.Client.class})
//                                                           ^ error: the facades of misuse.one.Client and misuse.other.Client would both be SmartClient; give one another name, in an annotation of its own: @SmartAsync.For(value = Client.class, name = "...")
package misuse;

import io.smartasync.SmartAsync;
