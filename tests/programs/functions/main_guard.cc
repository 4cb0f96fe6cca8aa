# The usual last lines of a script.
def main():
    print("main runs")

if __name__ == "__main__":
    main()  # expect: main runs
