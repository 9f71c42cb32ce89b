package io.github.evenhand.benchmarks.peers;

import com.google.ortools.linearsolver.MPConstraintProto;
import com.google.ortools.linearsolver.MPModelProto;
import com.google.ortools.linearsolver.MPSolutionResponse;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPSolverParameters.LpAlgorithmValues;
import com.google.ortools.linearsolver.MPVariableProto;
import io.github.evenhand.benchmarks.peers.Answer.Status;
import io.github.evenhand.engine.model.Programme;
import java.time.Duration;
import java.util.List;

/** A solver that OR-Tools brings along, asked through its Java interface. */
final class OrToolsPeer implements Peer {

    /** How a solver is asked. */
    enum Method {
        GLOP("glop", "OR-Tools GLOP, dual simplex", "GLOP", false, "", true),
        CLP_DUAL("clp-dual", "CLP dual simplex, through OR-Tools", "CLP", false, "", true),
        CLP_BARRIER("clp-barrier", "CLP barrier with crossover, through OR-Tools", "CLP", true, "", true),
        HIGHS(
                "highs",
                "HiGHS as it chooses, through OR-Tools, which passes no tolerances in and gives no prices",
                "HIGHS_LP",
                false,
                "",
                false),
        PDLP(
                "pdlp",
                "OR-Tools PDLP, first order",
                "PDLP",
                false,
                "termination_criteria { simple_optimality_criteria { "
                        + "eps_optimal_absolute: 1e-9 eps_optimal_relative: 1e-9 } }",
                true);

        private final String id;
        private final String description;
        private final String solver;
        private final boolean barrier;
        private final String parameters;
        private final boolean givesPrices;

        Method(String id, String description, String solver, boolean barrier, String parameters, boolean givesPrices) {
            this.id = id;
            this.description = description;
            this.solver = solver;
            this.barrier = barrier;
            this.parameters = parameters;
            this.givesPrices = givesPrices;
        }
    }

    private final Method method;

    OrToolsPeer(Method method) {
        this.method = method;
    }

    @Override
    public String name() {
        return method.id;
    }

    @Override
    public String description() {
        return method.description;
    }

    @Override
    public boolean isAvailable() {
        return NativeLibraries.areLoaded() && MPSolver.createSolver(method.solver) != null;
    }

    @Override
    public Answer solve(Programme programme, Duration limit) {
        ScaledProgramme scaled = ScaledProgramme.of(programme);
        MPSolver solver = MPSolver.createSolver(method.solver);
        try {
            return solve(scaled, solver, limit);
        } finally {
            solver.delete(); // the collector does not know how much native memory there is
        }
    }

    private Answer solve(ScaledProgramme scaled, MPSolver solver, Duration limit) {
        String problem = solver.loadModelFromProto(model(scaled));
        if (!problem.isEmpty()) {
            return Answer.none(Status.FAILED, Answer.UNKNOWN, 0, problem);
        }
        solver.setTimeLimit(limit.toMillis());
        if (!method.parameters.isEmpty()) {
            solver.setSolverSpecificParametersAsString(method.parameters);
        }
        MPSolverParameters parameters = new MPSolverParameters();
        LpAlgorithmValues algorithm = method.barrier ? LpAlgorithmValues.BARRIER : LpAlgorithmValues.DUAL;
        parameters.setIntegerParam(IntegerParam.LP_ALGORITHM, algorithm.swigValue());
        parameters.setDoubleParam(DoubleParam.PRIMAL_TOLERANCE, TOLERANCE);
        parameters.setDoubleParam(DoubleParam.DUAL_TOLERANCE, TOLERANCE);
        long start = System.nanoTime();
        MPSolver.ResultStatus status = solver.solve(parameters);
        double seconds = (System.nanoTime() - start) / 1e9;
        long iterations = solver.iterations() > 0 ? solver.iterations() : Answer.UNKNOWN;
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            return Answer.none(status(status, seconds, limit), iterations, seconds, "status " + status);
        }
        MPSolutionResponse response = solver.createSolutionResponseProto();
        double[] amounts = scaled.amounts(array(response.getVariableValueList()));
        double[] prices = method.givesPrices ? scaled.prices(array(response.getDualValueList())) : new double[0];
        return new Answer(Status.SOLVED, amounts, prices, iterations, seconds, method.description);
    }

    private static Status status(MPSolver.ResultStatus status, double seconds, Duration limit) {
        if (status == MPSolver.ResultStatus.INFEASIBLE) {
            return Status.INFEASIBLE;
        }
        return seconds >= 0.98 * limit.toMillis() / 1e3 ? Status.STOPPED : Status.FAILED;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static MPModelProto model(ScaledProgramme scaled) {
        MPModelProto.Builder model = MPModelProto.newBuilder();
        for (int j = 0; j < scaled.columns(); j++) {
            model.addVariable(MPVariableProto.newBuilder()
                    .setLowerBound(scaled.lower()[j])
                    .setUpperBound(scaled.upper()[j])
                    .setObjectiveCoefficient(scaled.cost()[j]));
        }
        ScaledProgramme.Entries entries = scaled.byRow();
        for (int r = 0; r < scaled.rows(); r++) {
            MPConstraintProto.Builder row = MPConstraintProto.newBuilder()
                    .setLowerBound(scaled.rowLower()[r])
                    .setUpperBound(scaled.rowUpper()[r]);
            for (int at = entries.starts()[r]; at < entries.starts()[r + 1]; at++) {
                row.addVarIndex(entries.indices()[at]).addCoefficient(entries.values()[at]);
            }
            model.addConstraint(row);
        }
        return model.build();
    }
}
