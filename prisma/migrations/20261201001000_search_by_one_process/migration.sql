-- What is said to be dear is worth sharing among processes, a planner thinks: starting them for each of
-- the kinds took longer than the whole search.
ALTER FUNCTION "search_by_index"(integer) PARALLEL UNSAFE;
