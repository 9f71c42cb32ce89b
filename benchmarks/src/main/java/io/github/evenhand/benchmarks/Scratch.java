package io.github.evenhand.benchmarks;

import io.github.evenhand.benchmarks.compare.*;
import io.github.evenhand.benchmarks.peers.*;
import io.github.evenhand.engine.model.*;
import java.time.Duration;
import java.util.List;

/** Scratch. */
public final class Scratch {
    private Scratch() {}
    /** Scratch. */
    public static void main(String[] args) {
        Model model = Model.of(new Instance(args[0]).budget());
        Programme p = model.stage(0, List.of());
        System.out.println(p.columns().size() + " x " + p.rows().size());
        Judge judge = new Judge(model);
        for (Peer peer : Peers.all()) {
            if (args.length > 2 && !args[2].contains(peer.name())) {
                continue;
            }
            if (!peer.isAvailable()) {
                System.out.println(peer.name() + " not available");
                continue;
            }
            for (int k = 0; k < 2; k++) {
                long t = System.nanoTime();
                Answer a = peer.solve(p, Duration.ofSeconds(Long.parseLong(args[1])));
                double s = (System.nanoTime() - t) / 1e9;
                String j = "";
                if (a.status() == Answer.Status.SOLVED) {
                    var v = judge.judge(a);
                    j = v.objective().toDouble() + " "
                            + v.bound().map(b -> "" + b.toDouble()).orElse("-") + " "
                            + v.distance().map(b -> "" + b.toDouble()).orElse("-") + " " + v.doubt();
                }
                System.out.printf(
                        "%-16s %s %.3f %.3f it %d %s | %s%n",
                        peer.name(), a.status(), s, a.secondsInside(), a.iterations(), a.remark(), j);
            }
        }
    }
}
