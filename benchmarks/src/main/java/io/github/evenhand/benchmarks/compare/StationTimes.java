package io.github.evenhand.benchmarks.compare;

/**
 * What each station of our engine takes, in seconds, in a warm process.
 *
 * @param build from the budget to the programme of its first stage
 * @param solve from the programme to the claim, scaling included
 * @param prove the claim
 * @param settle the plan in whole smallest units
 * @param allocate all of it and the further stages, from the budget to its outcome
 * @param outcome the first line of what the outcome says
 */
public record StationTimes(double build, double solve, double prove, double settle, double allocate, String outcome) {}
