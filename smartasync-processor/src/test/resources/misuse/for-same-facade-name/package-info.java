@SmartAsync.For({misuse.one.Client.class, misuse.other.Client.class})
//                                                           ^ error: the facades of 'misuse.one.Client' and 'misuse.other.Client' would both be 'SmartClient'; choose another name for one of them, in an annotation of its own: '@SmartAsync.For(value = Client.class, name = "...")' [SmartAsync:FacadesOfSameName]
package misuse;

import io.smartasync.SmartAsync;
