"""to_datetime.py DATES ROUNDS: processor milliseconds of pandas for the dates that the bench wrote, dd/mm/yyyy a line."""
import statistics, sys, time
import pandas as pd

dates = pd.Series(open(sys.argv[1]).read().split())
took = []
for _ in range(int(sys.argv[2])):
    start = time.process_time()
    pd.to_datetime(dates, format="%d/%m/%Y")
    took.append(1000 * (time.process_time() - start))
print(statistics.median(took))
