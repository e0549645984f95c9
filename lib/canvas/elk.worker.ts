// Inside of a worker this file answers the messages of elk-api by itself; importing it is all there is to do.
import "elkjs/lib/elk-worker.min.js";
