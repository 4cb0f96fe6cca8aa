def main():
    time.sleep(1)


main()
