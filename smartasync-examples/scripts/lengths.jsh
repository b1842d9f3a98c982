import static io.smartasync.Async.await
import io.smartasync.Async

var one = Async.start(() -> "one".length())
var three = Async.start(() -> "three".length())
System.out.println(await(Async.all(one, three)))
/exit
