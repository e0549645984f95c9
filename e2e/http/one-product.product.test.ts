// In this order: the last suite stops workers.
import "./line-samples.suite";
import "./dialogues.suite";
import "../failure/parallel-deliveries.suite";
